package dev.esign.signicat;

import dev.esign.Secret;
import dev.esign.internal.json.Members;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How somebody proves who they are before they see the document. Immutable; options are copies. Source: Signicat wire
 * sheet §3.1.
 *
 * @param mechanism which way
 * @param socialSecurityNumber which national identity number the person must have; never printed
 * @param signatureMethodUniqueId which id of the identity's provider the person must have
 * @param extra what else there was, by name; sent back as it came
 */
public record Authentication(
        @Nullable AuthenticationMechanism mechanism,
        @Nullable Secret socialSecurityNumber,
        @Nullable String signatureMethodUniqueId,
        Map<String, @Nullable Object> extra) {
    /**
     * Begins with what is required.
     *
     * @param mechanism which way
     * @return it
     */
    public static Authentication of(AuthenticationMechanism mechanism) {
        return new Authentication(mechanism, null, null, Map.of());
    }

    /**
     * Says which national identity number the person must have.
     *
     * @param value which national identity number the person must have; never printed
     * @return a copy
     */
    public Authentication withSocialSecurityNumber(Secret value) {
        return new Authentication(mechanism, value, signatureMethodUniqueId, extra);
    }

    /**
     * Says which id of the identity's provider the person must have.
     *
     * @param value which id of the identity's provider the person must have
     * @return a copy
     */
    public Authentication withSignatureMethodUniqueId(String value) {
        return new Authentication(mechanism, socialSecurityNumber, value, extra);
    }

    static Authentication read(Members members) {
        return new Authentication(
                members.word(AuthenticationMechanism::new, "mechanism"),
                members.word(Secret::ofText, "socialSecurityNumber"),
                members.text("signatureMethodUniqueId"),
                members.extra());
    }

    Map<String, @Nullable Object> json() {
        return Plain.of(extra)
                .put("mechanism", mechanism)
                .put("socialSecurityNumber", socialSecurityNumber)
                .put("signatureMethodUniqueId", signatureMethodUniqueId)
                .members();
    }
}
