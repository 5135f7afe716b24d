package dev.esign.signicat;

import dev.esign.SecretUrl;
import dev.esign.internal.json.Members;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A signer as Signicat tells of them. There is no status: who has signed has a {@link #documentSignature()}. Immutable.
 * Source: Signicat wire sheet §3.1 and §5.
 *
 * @param id Signicat's id
 * @param url the person's own signing page; opens for whoever holds it
 * @param links further links
 * @param externalSignerId the caller's own id of the signer
 * @param redirectSettings what happens to the browser when the signer is done
 * @param signatureType how the person signs
 * @param signerInfo who it is
 * @param authentication how the person gets to see the document
 * @param ui what the person sees
 * @param notifications which messages the person gets; none by default
 * @param tags to find it by
 * @param order lower ones sign before higher ones, equal ones together
 * @param required whether the person must sign before those who need not
 * @param signUrlExpires when the link ends; default: with the document
 * @param getSocialSecurityNumber whether the signature tells the national identity number
 * @param extraInfo anything of the caller's
 * @param addons what else the account has; no page shows the shape
 * @param documentSignature what the person has signed with; null if not yet
 * @param extra what else there was, by name
 */
public record Signer(
        String id,
        @Nullable SecretUrl url,
        List<Link> links,
        @Nullable String externalSignerId,
        @Nullable RedirectSettings redirectSettings,
        @Nullable SignatureType signatureType,
        @Nullable SignerInfo signerInfo,
        @Nullable Authentication authentication,
        @Nullable SignerUi ui,
        @Nullable SignerNotifications notifications,
        List<String> tags,
        @Nullable Integer order,
        @Nullable Boolean required,
        @Nullable Instant signUrlExpires,
        @Nullable Boolean getSocialSecurityNumber,
        Map<String, @Nullable Object> extraInfo,
        Map<String, @Nullable Object> addons,
        @Nullable DocumentSignature documentSignature,
        Map<String, @Nullable Object> extra) {
    /**
     * Whether the person has signed.
     *
     * @return true if there is a signature
     */
    public boolean hasSigned() {
        return documentSignature != null;
    }

    static Signer read(Members members) {
        return read(members, null);
    }

    /** @param known the id that was asked for, or null: an answer to a change need not repeat it */
    static Signer read(Members members, @Nullable String known) {
        return new Signer(
                Ids.of("signer", members.id(known, "id")),
                members.word(SecretUrl::new, "url"),
                members.list("links", Link::read),
                members.text("externalSignerId"),
                members.object("redirectSettings", RedirectSettings::read),
                members.object("signatureType", SignatureType::read),
                members.object("signerInfo", SignerInfo::read),
                members.object("authentication", Authentication::read),
                members.object("ui", SignerUi::read),
                members.object("notifications", SignerNotifications::read),
                members.names("tags"),
                members.integer("order"),
                members.flag("required"),
                members.time("signUrlExpires"),
                members.flag("getSocialSecurityNumber"),
                members.map("extraInfo"),
                members.map("addons"),
                members.object("documentSignature", DocumentSignature::read),
                members.extra());
    }
}
