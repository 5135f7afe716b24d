package dev.esign.signicat;

import dev.esign.internal.json.Members;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mobile phone. Immutable; options are copies. Source: Signicat wire sheet §3.1.
 *
 * @param countryCode such as {@code +47}
 * @param number without the country code
 * @param extra what else there was, by name; sent back as it came
 */
public record Mobile(@Nullable String countryCode, @Nullable String number, Map<String, @Nullable Object> extra) {
    /**
     * Names a phone.
     *
     * @param countryCode such as {@code +47}
     * @param number without the country code
     * @return it
     */
    public static Mobile of(String countryCode, String number) {
        return new Mobile(countryCode, number, Map.of());
    }

    static Mobile read(Members members) {
        return new Mobile(members.text("countryCode"), members.text("number"), members.extra());
    }

    Map<String, @Nullable Object> json() {
        return Plain.of(extra)
                .put("countryCode", countryCode)
                .put("number", number)
                .members();
    }
}
