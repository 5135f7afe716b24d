package dev.esign.signicat;

import dev.esign.internal.json.Members;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The organization that somebody signs for. Immutable; options are copies. Source: Signicat wire sheet §3.1.
 *
 * @param orgNo its number in the national register
 * @param companyName its name
 * @param countryCode where it is registered
 * @param extra what else there was, by name; sent back as it came
 */
public record OrganizationInfo(
        @Nullable String orgNo,
        @Nullable String companyName,
        @Nullable String countryCode,
        Map<String, @Nullable Object> extra) {
    /**
     * Names an organization.
     *
     * @param orgNo its number in the national register
     * @param companyName its name
     * @return it
     */
    public static OrganizationInfo of(String orgNo, String companyName) {
        return new OrganizationInfo(orgNo, companyName, null, Map.of());
    }

    /**
     * Says where it is registered.
     *
     * @param value where it is registered
     * @return a copy
     */
    public OrganizationInfo withCountryCode(String value) {
        return new OrganizationInfo(orgNo, companyName, value, extra);
    }

    static OrganizationInfo read(Members members) {
        return new OrganizationInfo(
                members.text("orgNo"), members.text("companyName"), members.text("countryCode"), members.extra());
    }

    Map<String, @Nullable Object> json() {
        return Plain.of(extra)
                .put("orgNo", orgNo)
                .put("companyName", companyName)
                .put("countryCode", countryCode)
                .members();
    }
}
