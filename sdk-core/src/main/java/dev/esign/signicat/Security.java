package dev.esign.signicat;

import dev.esign.internal.json.Members;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who can open the links of signers. Immutable; options are copies. Source: Signicat wire sheet §3.1.
 *
 * @param oneTimeUse whether a link opens once only
 * @param ipWhiteList from which addresses links open; empty for all
 * @param extra what else there was, by name; sent back as it came
 */
public record Security(@Nullable Boolean oneTimeUse, List<String> ipWhiteList, Map<String, @Nullable Object> extra) {
    /**
     * Begins with no restriction.
     *
     * @return it
     */
    public static Security of() {
        return new Security(null, List.of(), Map.of());
    }

    /**
     * Says whether a link opens once only.
     *
     * @param value whether a link opens once only
     * @return a copy
     */
    public Security withOneTimeUse(Boolean value) {
        return new Security(value, ipWhiteList, extra);
    }

    /**
     * Restricts the addresses from which links open.
     *
     * @param value from which addresses links open; empty for all
     * @return a copy
     */
    public Security withIpWhiteList(List<String> value) {
        return new Security(oneTimeUse, List.copyOf(value), extra);
    }

    static Security read(Members members) {
        return new Security(members.flag("oneTimeUse"), members.names("ipWhiteList"), members.extra());
    }

    Map<String, @Nullable Object> json() {
        return Plain.of(extra)
                .put("oneTimeUse", oneTimeUse)
                .put("ipWhiteList", ipWhiteList)
                .members();
    }
}
