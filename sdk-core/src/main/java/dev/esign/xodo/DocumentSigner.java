package dev.esign.xodo;

import dev.esign.Secret;
import dev.esign.SecretUrl;
import dev.esign.internal.json.Members;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A signer as Xodo tells of them. Immutable. Source: Xodo wire sheet §2.4.
 *
 * @param id as set at creation; for reminders and the like
 * @param name what the person is called
 * @param email where the invitation goes
 * @param role the part that the person plays in a template
 * @param order when the person signs, if signers sign one after the other
 * @param status where the person stands
 * @param sent whether the invitation is out
 * @param viewed whether the person has looked
 * @param signed whether the person has signed
 * @param declined whether the person has refused; {@link #hasDeclined()} looks at the status too
 * @param declinedReason why
 * @param signedAt when the person signed
 * @param pin what the person must type before they see the document
 * @param embeddedSigningUrl the signing page for an {@code iframe}; it opens for whoever holds the link
 * @param signingUrl the signing page, which only newer answers tell; it opens for whoever holds the link
 * @param extra what else the answer said
 */
public record DocumentSigner(
        @Nullable Integer id,
        @Nullable String name,
        @Nullable String email,
        @Nullable String role,
        @Nullable Integer order,
        @Nullable SignerStatus status,
        @Nullable Boolean sent,
        @Nullable Boolean viewed,
        @Nullable Boolean signed,
        @Nullable Boolean declined,
        @Nullable String declinedReason,
        @Nullable Instant signedAt,
        @Nullable Secret pin,
        @Nullable SecretUrl embeddedSigningUrl,
        @Nullable SecretUrl signingUrl,
        Map<String, @Nullable Object> extra) {
    static DocumentSigner read(Members members) {
        return new DocumentSigner(
                members.integer("id"),
                members.text("name"),
                members.text("email"),
                members.text("role"),
                members.integer("order"),
                members.word(SignerStatus::new, "status"),
                members.flag("sent"),
                members.flag("viewed"),
                members.flag("signed"),
                members.flag("declined"),
                members.text("declined_reason"),
                members.unixTime("signed_timestamp"),
                members.word(Secret::ofText, "pin"),
                members.word(SecretUrl::new, "embedded_signing_url"),
                members.word(SecretUrl::new, "signing_url"),
                members.extra());
    }

    /**
     * Whether the person has refused.
     *
     * @return true if the flag or the status says so
     */
    public boolean hasDeclined() {
        return Boolean.TRUE.equals(declined) || SignerStatus.DECLINED.equals(status);
    }

    /**
     * Whether the person has signed.
     *
     * @return true if the flag or the status says so
     */
    public boolean hasSigned() {
        return Boolean.TRUE.equals(signed) || SignerStatus.SIGNED.equals(status);
    }
}
