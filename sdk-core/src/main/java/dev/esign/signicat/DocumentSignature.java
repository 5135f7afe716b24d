package dev.esign.signicat;

import dev.esign.internal.json.Members;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A signature that was given. Immutable. Source: Signicat wire sheet §3.1.
 *
 * @param signatureMethod with which identity
 * @param fullName whole name
 * @param firstName first name
 * @param middleName middle name
 * @param lastName last name
 * @param signedTime when
 * @param dateOfBirth as it came: pages disagree on its form
 * @param signatureMethodUniqueId the identity provider's id of the person
 * @param socialSecurityNumber only if it was asked for
 * @param clientIp the address of the signer's browser
 * @param mechanism in which way
 * @param personalInfoOrigin where the names come from
 * @param attributes what else the identity told
 * @param signerId whose; in summaries only
 * @param externalSignerId the caller's own id of the signer; in summaries only
 * @param extra what else there was, by name
 */
public record DocumentSignature(
        @Nullable SignatureMethod signatureMethod,
        @Nullable String fullName,
        @Nullable String firstName,
        @Nullable String middleName,
        @Nullable String lastName,
        @Nullable Instant signedTime,
        @Nullable String dateOfBirth,
        @Nullable String signatureMethodUniqueId,
        @Nullable SocialSecurityNumber socialSecurityNumber,
        @Nullable String clientIp,
        @Nullable SignatureMechanism mechanism,
        @Nullable PersonalInfoOrigin personalInfoOrigin,
        Map<String, @Nullable Object> attributes,
        @Nullable String signerId,
        @Nullable String externalSignerId,
        Map<String, @Nullable Object> extra) {
    static DocumentSignature read(Members members) {
        return new DocumentSignature(
                members.word(SignatureMethod::new, "signatureMethod"),
                members.text("fullName"),
                members.text("firstName"),
                members.text("middleName"),
                members.text("lastName"),
                members.time("signedTime"),
                members.text("dateOfBirth"),
                members.text("signatureMethodUniqueId"),
                members.object("socialSecurityNumber", SocialSecurityNumber::read),
                members.text("clientIp"),
                members.word(SignatureMechanism::new, "mechanism"),
                members.word(PersonalInfoOrigin::new, "personalInfoOrigin"),
                members.map("attributes"),
                members.text("signerId"),
                members.text("externalSignerId"),
                members.extra());
    }
}
