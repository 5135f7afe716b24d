package dev.esign.signicat;

import dev.esign.Secret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A signer as the caller wants it. Immutable; options are copies. Source: Signicat wire sheet §3.1. */
public final class SignerOptions {
    private final Map<String, Object> members;
    private final List<Secret> secrets;

    private SignerOptions(Map<String, Object> members, List<Secret> secrets) {
        this.members = members;
        this.secrets = secrets;
    }

    /**
     * Begins with no change, for {@link Signers#update}.
     *
     * @return it
     */
    public static SignerOptions changes() {
        return new SignerOptions(Map.of(), List.of());
    }

    /**
     * Begins with the id by which the caller knows the signer. Who signs through the browser gets {@link RedirectSettings} too.
     *
     * @param externalSignerId the caller's own id of the signer
     * @return it
     */
    public static SignerOptions of(String externalSignerId) {
        return changes().with("externalSignerId", externalSignerId);
    }

    /**
     * Sets how the person signs.
     *
     * @param value how the person signs
     * @return a copy
     */
    public SignerOptions withSignatureType(SignatureType value) {
        return with("signatureType", value.json());
    }

    /**
     * Says who it is.
     *
     * @param value who it is
     * @return a copy
     */
    public SignerOptions withSignerInfo(SignerInfo value) {
        return with("signerInfo", value.json(), value.socialSecurityNumber());
    }

    /**
     * Sets how the person gets to see the document.
     *
     * @param value how the person gets to see the document
     * @return a copy
     */
    public SignerOptions withAuthentication(Authentication value) {
        return with("authentication", value.json(), value.socialSecurityNumber());
    }

    /**
     * Sets what the person sees.
     *
     * @param value what the person sees
     * @return a copy
     */
    public SignerOptions withUi(SignerUi value) {
        return with("ui", value.json());
    }

    /**
     * Sets which messages the person gets.
     *
     * @param value which messages the person gets; none by default
     * @return a copy
     */
    public SignerOptions withNotifications(SignerNotifications value) {
        return with("notifications", value.json());
    }

    /**
     * Sets tags to find it by.
     *
     * @param value to find it by
     * @return a copy
     */
    public SignerOptions withTags(List<String> value) {
        return with("tags", List.copyOf(value));
    }

    /**
     * Sets when the person signs.
     *
     * @param value lower ones sign before higher ones, equal ones together
     * @return a copy
     */
    public SignerOptions withOrder(Integer value) {
        return with("order", value);
    }

    /**
     * Says whether the person must sign before those who need not.
     *
     * @param value whether the person must sign before those who need not
     * @return a copy
     */
    public SignerOptions withRequired(Boolean value) {
        return with("required", value);
    }

    /**
     * Sets when the link ends.
     *
     * @param value sent to the millisecond; default: with the document
     * @return a copy
     */
    public SignerOptions withSignUrlExpires(Instant value) {
        return with("signUrlExpires", value);
    }

    /**
     * Says whether the signature tells the national identity number.
     *
     * @param value whether the signature tells the national identity number
     * @return a copy
     */
    public SignerOptions withGetSocialSecurityNumber(Boolean value) {
        return with("getSocialSecurityNumber", value);
    }

    /**
     * Keeps anything of the caller's.
     *
     * @param value anything of the caller's
     * @return a copy
     */
    public SignerOptions withExtraInfo(Map<String, @Nullable Object> value) {
        return with("extraInfo", value);
    }

    /**
     * Sets what else the account has.
     *
     * @param value what else the account has; no page shows the shape
     * @return a copy
     */
    public SignerOptions withAddons(Map<String, @Nullable Object> value) {
        return with("addons", value);
    }

    /**
     * Says what happens to the browser when the signer is done.
     *
     * @param value made by its factories
     * @return a copy
     * @throws IllegalArgumentException if a mode that redirects has not all three URLs, or one that is framed has no domain
     */
    public SignerOptions withRedirectSettings(RedirectSettings value) {
        value.check();
        return with("redirectSettings", value.json());
    }

    private SignerOptions with(String name, Object value) {
        return with(name, value, null);
    }

    private SignerOptions with(String name, Object value, @Nullable Secret secret) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(name, value);
        List<Secret> hidden = new ArrayList<>(secrets);
        if (secret != null) {
            hidden.add(secret);
        }
        return new SignerOptions(more, hidden);
    }

    /** What of it no message may repeat. */
    List<Secret> secrets() {
        return secrets;
    }

    Map<String, @Nullable Object> json() {
        Plain json = Plain.of(Map.of());
        members.forEach(json::put);
        return json.members();
    }

    /** Without the values, one of which may be a national identity number. */
    @Override
    public String toString() {
        return "SignerOptions" + members.keySet();
    }
}
