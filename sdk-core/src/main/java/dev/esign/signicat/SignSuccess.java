package dev.esign.signicat;

import dev.esign.internal.json.Members;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The signature that a redirect tells of. Immutable. Source: Signicat wire sheet §3.3.
 *
 * @param signatureMethodUniqueId the identity provider's id of the person
 * @param fullName whole name
 * @param dateOfBirth as it came
 * @param signatureMethod with which identity
 * @param signedTime when
 * @param extra what else there was, by name
 */
public record SignSuccess(
        @Nullable String signatureMethodUniqueId,
        @Nullable String fullName,
        @Nullable String dateOfBirth,
        @Nullable SignatureMethod signatureMethod,
        @Nullable Instant signedTime,
        Map<String, @Nullable Object> extra) {
    static SignSuccess read(Members members) {
        return new SignSuccess(
                members.text("signatureMethodUniqueId"),
                members.text("fullName"),
                members.text("dateOfBirth"),
                members.word(SignatureMethod::new, "signatureMethod"),
                members.time("signedTime"),
                members.extra());
    }
}
