package dev.esign.signicat;

import dev.esign.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A signer as the caller wants it. Immutable; options are copies. Source: Signicat wire sheet §3.1.
 *
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
 * @param extra what else there was, by name; sent back as it came
 */
public record SignerOptions(
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
        Map<String, @Nullable Object> extra) {
    /**
     * Begins with no change, for {@link Signers#update}.
     *
     * @return it
     */
    public static SignerOptions changes() {
        return new SignerOptions(
                null, null, null, null, null, null, null, List.of(), null, null, null, null, Map.of(), Map.of(),
                Map.of());
    }

    /**
     * Begins with the id by which the caller knows the signer. Who signs through the browser gets {@link RedirectSettings} too.
     *
     * @param externalSignerId the caller's own id of the signer
     * @return it
     */
    public static SignerOptions of(String externalSignerId) {
        return new SignerOptions(
                externalSignerId,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                Map.of(),
                Map.of(),
                Map.of());
    }

    /**
     * Sets how the person signs.
     *
     * @param value how the person signs
     * @return a copy
     */
    public SignerOptions withSignatureType(SignatureType value) {
        return new SignerOptions(
                externalSignerId,
                redirectSettings,
                value,
                signerInfo,
                authentication,
                ui,
                notifications,
                tags,
                order,
                required,
                signUrlExpires,
                getSocialSecurityNumber,
                extraInfo,
                addons,
                extra);
    }

    /**
     * Says who it is.
     *
     * @param value who it is
     * @return a copy
     */
    public SignerOptions withSignerInfo(SignerInfo value) {
        return new SignerOptions(
                externalSignerId,
                redirectSettings,
                signatureType,
                value,
                authentication,
                ui,
                notifications,
                tags,
                order,
                required,
                signUrlExpires,
                getSocialSecurityNumber,
                extraInfo,
                addons,
                extra);
    }

    /**
     * Sets how the person gets to see the document.
     *
     * @param value how the person gets to see the document
     * @return a copy
     */
    public SignerOptions withAuthentication(Authentication value) {
        return new SignerOptions(
                externalSignerId,
                redirectSettings,
                signatureType,
                signerInfo,
                value,
                ui,
                notifications,
                tags,
                order,
                required,
                signUrlExpires,
                getSocialSecurityNumber,
                extraInfo,
                addons,
                extra);
    }

    /**
     * Sets what the person sees.
     *
     * @param value what the person sees
     * @return a copy
     */
    public SignerOptions withUi(SignerUi value) {
        return new SignerOptions(
                externalSignerId,
                redirectSettings,
                signatureType,
                signerInfo,
                authentication,
                value,
                notifications,
                tags,
                order,
                required,
                signUrlExpires,
                getSocialSecurityNumber,
                extraInfo,
                addons,
                extra);
    }

    /**
     * Sets which messages the person gets.
     *
     * @param value which messages the person gets; none by default
     * @return a copy
     */
    public SignerOptions withNotifications(SignerNotifications value) {
        return new SignerOptions(
                externalSignerId,
                redirectSettings,
                signatureType,
                signerInfo,
                authentication,
                ui,
                value,
                tags,
                order,
                required,
                signUrlExpires,
                getSocialSecurityNumber,
                extraInfo,
                addons,
                extra);
    }

    /**
     * Sets tags to find it by.
     *
     * @param value to find it by
     * @return a copy
     */
    public SignerOptions withTags(List<String> value) {
        return new SignerOptions(
                externalSignerId,
                redirectSettings,
                signatureType,
                signerInfo,
                authentication,
                ui,
                notifications,
                List.copyOf(value),
                order,
                required,
                signUrlExpires,
                getSocialSecurityNumber,
                extraInfo,
                addons,
                extra);
    }

    /**
     * Sets when the person signs.
     *
     * @param value lower ones sign before higher ones, equal ones together
     * @return a copy
     */
    public SignerOptions withOrder(Integer value) {
        return new SignerOptions(
                externalSignerId,
                redirectSettings,
                signatureType,
                signerInfo,
                authentication,
                ui,
                notifications,
                tags,
                value,
                required,
                signUrlExpires,
                getSocialSecurityNumber,
                extraInfo,
                addons,
                extra);
    }

    /**
     * Says whether the person must sign before those who need not.
     *
     * @param value whether the person must sign before those who need not
     * @return a copy
     */
    public SignerOptions withRequired(Boolean value) {
        return new SignerOptions(
                externalSignerId,
                redirectSettings,
                signatureType,
                signerInfo,
                authentication,
                ui,
                notifications,
                tags,
                order,
                value,
                signUrlExpires,
                getSocialSecurityNumber,
                extraInfo,
                addons,
                extra);
    }

    /**
     * Sets when the link ends.
     *
     * @param value when the link ends; default: with the document
     * @return a copy
     */
    public SignerOptions withSignUrlExpires(Instant value) {
        return new SignerOptions(
                externalSignerId,
                redirectSettings,
                signatureType,
                signerInfo,
                authentication,
                ui,
                notifications,
                tags,
                order,
                required,
                value,
                getSocialSecurityNumber,
                extraInfo,
                addons,
                extra);
    }

    /**
     * Says whether the signature tells the national identity number.
     *
     * @param value whether the signature tells the national identity number
     * @return a copy
     */
    public SignerOptions withGetSocialSecurityNumber(Boolean value) {
        return new SignerOptions(
                externalSignerId,
                redirectSettings,
                signatureType,
                signerInfo,
                authentication,
                ui,
                notifications,
                tags,
                order,
                required,
                signUrlExpires,
                value,
                extraInfo,
                addons,
                extra);
    }

    /**
     * Keeps anything of the caller's.
     *
     * @param value anything of the caller's
     * @return a copy
     */
    public SignerOptions withExtraInfo(Map<String, @Nullable Object> value) {
        return new SignerOptions(
                externalSignerId,
                redirectSettings,
                signatureType,
                signerInfo,
                authentication,
                ui,
                notifications,
                tags,
                order,
                required,
                signUrlExpires,
                getSocialSecurityNumber,
                value,
                addons,
                extra);
    }

    /**
     * Sets what else the account has.
     *
     * @param value what else the account has; no page shows the shape
     * @return a copy
     */
    public SignerOptions withAddons(Map<String, @Nullable Object> value) {
        return new SignerOptions(
                externalSignerId,
                redirectSettings,
                signatureType,
                signerInfo,
                authentication,
                ui,
                notifications,
                tags,
                order,
                required,
                signUrlExpires,
                getSocialSecurityNumber,
                extraInfo,
                value,
                extra);
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
        return new SignerOptions(
                externalSignerId,
                value,
                signatureType,
                signerInfo,
                authentication,
                ui,
                notifications,
                tags,
                order,
                required,
                signUrlExpires,
                getSocialSecurityNumber,
                extraInfo,
                addons,
                extra);
    }

    /** What of it no message may repeat. */
    List<Secret> secrets() {
        return Stream.of(
                        signerInfo == null ? null : signerInfo.socialSecurityNumber(),
                        authentication == null ? null : authentication.socialSecurityNumber())
                .filter(Objects::nonNull)
                .toList();
    }

    Map<String, @Nullable Object> json() {
        return Plain.of(extra)
                .put("externalSignerId", externalSignerId)
                .part("redirectSettings", redirectSettings, RedirectSettings::json)
                .part("signatureType", signatureType, SignatureType::json)
                .part("signerInfo", signerInfo, SignerInfo::json)
                .part("authentication", authentication, Authentication::json)
                .part("ui", ui, SignerUi::json)
                .part("notifications", notifications, SignerNotifications::json)
                .put("tags", tags)
                .put("order", order)
                .put("required", required)
                .put("signUrlExpires", signUrlExpires)
                .put("getSocialSecurityNumber", getSocialSecurityNumber)
                .put("extraInfo", extraInfo)
                .put("addons", addons)
                .members();
    }
}
