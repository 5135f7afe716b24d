package dev.esign.signicat;

import dev.esign.internal.json.Members;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What few documents need. Immutable; options are copies. Source: Signicat wire sheet §3.1.
 *
 * @param tags to find it by, and to filter events by
 * @param attachments how many will be added before anybody can sign
 * @param requiredSignatures how many signatures seal it; null for one of each signer
 * @param createdByApplication which program made it
 * @param getSocialSecurityNumber whether signatures tell the national identity number
 * @param extraInfo anything of the caller's
 * @param security who can open the links
 * @param timeToLive how long it lives
 * @param departmentId whose in the organization
 * @param extra what else there was, by name; sent back as it came
 */
public record Advanced(
        List<String> tags,
        @Nullable Integer attachments,
        @Nullable Integer requiredSignatures,
        @Nullable String createdByApplication,
        @Nullable Boolean getSocialSecurityNumber,
        Map<String, @Nullable Object> extraInfo,
        @Nullable Security security,
        @Nullable TimeToLive timeToLive,
        @Nullable String departmentId,
        Map<String, @Nullable Object> extra) {
    /**
     * Begins with the defaults.
     *
     * @return it
     */
    public static Advanced of() {
        return new Advanced(List.of(), null, null, null, null, Map.of(), null, null, null, Map.of());
    }

    /**
     * Sets tags to find it by.
     *
     * @param value to find it by, and to filter events by
     * @return a copy
     */
    public Advanced withTags(List<String> value) {
        return new Advanced(
                List.copyOf(value),
                attachments,
                requiredSignatures,
                createdByApplication,
                getSocialSecurityNumber,
                extraInfo,
                security,
                timeToLive,
                departmentId,
                extra);
    }

    /**
     * Says how many attachments will be added before anybody can sign.
     *
     * @param value how many will be added before anybody can sign
     * @return a copy
     */
    public Advanced withAttachments(Integer value) {
        return new Advanced(
                tags,
                value,
                requiredSignatures,
                createdByApplication,
                getSocialSecurityNumber,
                extraInfo,
                security,
                timeToLive,
                departmentId,
                extra);
    }

    /**
     * Says how many signatures seal it.
     *
     * @param value how many signatures seal it; null for one of each signer
     * @return a copy
     */
    public Advanced withRequiredSignatures(Integer value) {
        return new Advanced(
                tags,
                attachments,
                value,
                createdByApplication,
                getSocialSecurityNumber,
                extraInfo,
                security,
                timeToLive,
                departmentId,
                extra);
    }

    /**
     * Says which program made it.
     *
     * @param value which program made it
     * @return a copy
     */
    public Advanced withCreatedByApplication(String value) {
        return new Advanced(
                tags,
                attachments,
                requiredSignatures,
                value,
                getSocialSecurityNumber,
                extraInfo,
                security,
                timeToLive,
                departmentId,
                extra);
    }

    /**
     * Says whether signatures tell the national identity number.
     *
     * @param value whether signatures tell the national identity number
     * @return a copy
     */
    public Advanced withGetSocialSecurityNumber(Boolean value) {
        return new Advanced(
                tags,
                attachments,
                requiredSignatures,
                createdByApplication,
                value,
                extraInfo,
                security,
                timeToLive,
                departmentId,
                extra);
    }

    /**
     * Keeps anything of the caller's.
     *
     * @param value anything of the caller's
     * @return a copy
     */
    public Advanced withExtraInfo(Map<String, @Nullable Object> value) {
        return new Advanced(
                tags,
                attachments,
                requiredSignatures,
                createdByApplication,
                getSocialSecurityNumber,
                value,
                security,
                timeToLive,
                departmentId,
                extra);
    }

    /**
     * Restricts who can open the links.
     *
     * @param value who can open the links
     * @return a copy
     */
    public Advanced withSecurity(Security value) {
        return new Advanced(
                tags,
                attachments,
                requiredSignatures,
                createdByApplication,
                getSocialSecurityNumber,
                extraInfo,
                value,
                timeToLive,
                departmentId,
                extra);
    }

    /**
     * Sets how long it lives.
     *
     * @param value how long it lives
     * @return a copy
     */
    public Advanced withTimeToLive(TimeToLive value) {
        return new Advanced(
                tags,
                attachments,
                requiredSignatures,
                createdByApplication,
                getSocialSecurityNumber,
                extraInfo,
                security,
                value,
                departmentId,
                extra);
    }

    /**
     * Says whose in the organization it is.
     *
     * @param value whose in the organization
     * @return a copy
     */
    public Advanced withDepartmentId(String value) {
        return new Advanced(
                tags,
                attachments,
                requiredSignatures,
                createdByApplication,
                getSocialSecurityNumber,
                extraInfo,
                security,
                timeToLive,
                value,
                extra);
    }

    /** What was read may be anything, but what is sent must be in range. */
    void check() {
        if ((attachments != null && attachments < 0) || (requiredSignatures != null && requiredSignatures < 1)) {
            throw new IllegalArgumentException(
                    "A document has 0 or more attachments, and 1 or more signatures seal it; a number is less.");
        }
        if (timeToLive != null) {
            timeToLive.check();
        }
    }

    static Advanced read(Members members) {
        return new Advanced(
                members.names("tags"),
                members.integer("attachments"),
                members.integer("requiredSignatures"),
                members.text("createdByApplication"),
                members.flag("getSocialSecurityNumber"),
                members.map("extraInfo"),
                members.object("security", Security::read),
                members.object("timeToLive", TimeToLive::read),
                members.text("departmentId"),
                members.extra());
    }

    Map<String, @Nullable Object> json() {
        return Plain.of(extra)
                .put("tags", tags)
                .put("attachments", attachments)
                .put("requiredSignatures", requiredSignatures)
                .put("createdByApplication", createdByApplication)
                .put("getSocialSecurityNumber", getSocialSecurityNumber)
                .put("extraInfo", extraInfo)
                .part("security", security, Security::json)
                .part("timeToLive", timeToLive, TimeToLive::json)
                .put("departmentId", departmentId)
                .members();
    }
}
