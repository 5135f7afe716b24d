package dev.esign.signicat;

import dev.esign.Secret;
import dev.esign.internal.json.Members;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who a signer is, as far as the caller knows. Immutable; options are copies. Source: Signicat wire sheet §3.1.
 *
 * @param firstName first name
 * @param lastName last name
 * @param email where e-mails go
 * @param socialSecurityNumber national identity number; never printed
 * @param mobile where messages by SMS go
 * @param organizationInfo for whom the person signs
 * @param title the person's title
 * @param extra what else there was, by name; sent back as it came
 */
public record SignerInfo(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable Secret socialSecurityNumber,
        @Nullable Mobile mobile,
        @Nullable OrganizationInfo organizationInfo,
        @Nullable String title,
        Map<String, @Nullable Object> extra) {
    /**
     * Names somebody who can be reached by e-mail.
     *
     * @param firstName first name
     * @param lastName last name
     * @param email where e-mails go
     * @return it
     */
    public static SignerInfo of(String firstName, String lastName, String email) {
        return new SignerInfo(firstName, lastName, email, null, null, null, null, Map.of());
    }

    /**
     * Sets the first name.
     *
     * @param value first name
     * @return a copy
     */
    public SignerInfo withFirstName(String value) {
        return new SignerInfo(value, lastName, email, socialSecurityNumber, mobile, organizationInfo, title, extra);
    }

    /**
     * Sets the last name.
     *
     * @param value last name
     * @return a copy
     */
    public SignerInfo withLastName(String value) {
        return new SignerInfo(firstName, value, email, socialSecurityNumber, mobile, organizationInfo, title, extra);
    }

    /**
     * Sets where e-mails go.
     *
     * @param value where e-mails go
     * @return a copy
     */
    public SignerInfo withEmail(String value) {
        return new SignerInfo(firstName, lastName, value, socialSecurityNumber, mobile, organizationInfo, title, extra);
    }

    /**
     * Sets the national identity number, which the electronic identity must have.
     *
     * @param value national identity number; never printed
     * @return a copy
     */
    public SignerInfo withSocialSecurityNumber(Secret value) {
        return new SignerInfo(firstName, lastName, email, value, mobile, organizationInfo, title, extra);
    }

    /**
     * Sets where messages by SMS go.
     *
     * @param value where messages by SMS go
     * @return a copy
     */
    public SignerInfo withMobile(Mobile value) {
        return new SignerInfo(firstName, lastName, email, socialSecurityNumber, value, organizationInfo, title, extra);
    }

    /**
     * Says for whom the person signs.
     *
     * @param value for whom the person signs
     * @return a copy
     */
    public SignerInfo withOrganizationInfo(OrganizationInfo value) {
        return new SignerInfo(firstName, lastName, email, socialSecurityNumber, mobile, value, title, extra);
    }

    /**
     * Sets the person's title.
     *
     * @param value the person's title
     * @return a copy
     */
    public SignerInfo withTitle(String value) {
        return new SignerInfo(firstName, lastName, email, socialSecurityNumber, mobile, organizationInfo, value, extra);
    }

    static SignerInfo read(Members members) {
        return new SignerInfo(
                members.text("firstName"),
                members.text("lastName"),
                members.text("email"),
                members.word(Secret::ofText, "socialSecurityNumber"),
                members.object("mobile", Mobile::read),
                members.object("organizationInfo", OrganizationInfo::read),
                members.text("title"),
                members.extra());
    }

    Map<String, @Nullable Object> json() {
        return Plain.of(extra)
                .put("firstName", firstName)
                .put("lastName", lastName)
                .put("email", email)
                .put("socialSecurityNumber", socialSecurityNumber)
                .part("mobile", mobile, Mobile::json)
                .part("organizationInfo", organizationInfo, OrganizationInfo::json)
                .put("title", title)
                .members();
    }
}
