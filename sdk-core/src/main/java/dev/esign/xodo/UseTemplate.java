package dev.esign.xodo;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.esign.Secret;
import dev.esign.internal.check.EmailAddress;
import dev.esign.internal.http.Bodies;
import dev.esign.internal.http.Body;
import dev.esign.internal.http.PathId;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a document is made from a template. Immutable; options are copies, and what is not set is as the template says. Source: Xodo
 * wire sheet §2.3.
 */
public final class UseTemplate {
    private final String templateId;
    private final List<TemplateSigner> signers;
    private final List<Recipient> recipients;
    private final Map<String, String> fields;
    private final Options options;

    private UseTemplate(
            String templateId,
            List<TemplateSigner> signers,
            List<Recipient> recipients,
            Map<String, String> fields,
            Options options) {
        this.templateId = templateId;
        this.signers = signers;
        this.recipients = recipients;
        this.fields = fields;
        this.options = options;
    }

    /**
     * Begins with what is required.
     *
     * @param templateId which template: its {@link XodoDocument#hash}
     * @param signers who plays which part; Xodo refuses if one that is required has nobody
     * @return the request
     * @throws IllegalArgumentException if the id is none, or there is no signer
     */
    public static UseTemplate of(String templateId, TemplateSigner... signers) {
        return of(templateId, List.of(signers));
    }

    /**
     * Begins with what is required.
     *
     * @param templateId which template: its {@link XodoDocument#hash}
     * @param signers who plays which part; Xodo refuses if one that is required has nobody
     * @return the request
     * @throws IllegalArgumentException if the id is none, or there is no signer
     */
    public static UseTemplate of(String templateId, List<TemplateSigner> signers) {
        if (signers.isEmpty()) {
            throw new IllegalArgumentException("Nobody is to sign: name at least one signer.");
        }
        return new UseTemplate(
                PathId.of("template", templateId), List.copyOf(signers), List.of(), Map.of(), Options.NONE);
    }

    /**
     * Sends copies to people who do not sign, each with a {@link Recipient#withRole role} of the template.
     *
     * @param newRecipients in place of those there were
     * @return a copy
     */
    public UseTemplate withRecipients(Recipient... newRecipients) {
        return new UseTemplate(templateId, signers, List.of(newRecipients), fields, options);
    }

    /**
     * Fills in a merge field of the template.
     *
     * @param identifier which; case matters
     * @param value what it says
     * @return a copy
     * @throws IllegalArgumentException if the identifier is blank
     */
    public UseTemplate withField(String identifier, String value) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(Checks.notBlank("identifier of a field", identifier), value);
        return new UseTemplate(templateId, signers, recipients, more, options);
    }

    /**
     * Makes a test: free, marked as such, and binding nobody.
     *
     * @param test default false
     * @return a copy
     */
    public UseTemplate withSandbox(boolean test) {
        return with("sandbox", test);
    }

    /**
     * Sets the title.
     *
     * @param title default: the template's
     * @return a copy
     */
    public UseTemplate withTitle(String title) {
        return with("title", title);
    }

    /**
     * Says something to all signers.
     *
     * @param message plain text
     * @return a copy
     */
    public UseTemplate withMessage(String message) {
        return with("message", message);
    }

    /**
     * Gives the document the caller's own reference, by which {@link Documents#findByClientReference} finds it. Xodo honours no
     * idempotency key, so this is the way to find out what became of a use whose answer was lost: choose one that no other
     * document has.
     *
     * @param reference the id of the caller's own record, for one; Xodo does not mind if two documents have the same
     * @return a copy
     * @throws IllegalArgumentException if it is blank
     */
    public UseTemplate withClientReference(String reference) {
        return with("client", Checks.notBlank("client reference", reference));
    }

    /**
     * Sets the deadline, after which the document expires.
     *
     * @param deadline sent to the second; default: the template's
     * @return a copy
     */
    public UseTemplate withExpiresAt(Instant deadline) {
        return with("expires", deadline);
    }

    /**
     * Asks in somebody else's name.
     *
     * @param email whom signers may answer
     * @param name who asks them
     * @return a copy
     * @throws IllegalArgumentException if the address is none, or the name is blank
     */
    public UseTemplate withRequester(String email, String name) {
        return with("custom_requester_email", EmailAddress.check(email))
                .with("custom_requester_name", Checks.notBlank("name of the requester", name));
    }

    /**
     * Sends signers on when they have signed.
     *
     * @param url a page of the caller's
     * @return a copy
     * @throws IllegalArgumentException if it is no web address
     */
    public UseTemplate withRedirect(URI url) {
        return with("redirect", Checks.web(url));
    }

    /**
     * Sends signers on when they have refused.
     *
     * @param url a page of the caller's
     * @return a copy
     * @throws IllegalArgumentException if it is no web address
     */
    public UseTemplate withRedirectOnDecline(URI url) {
        return with("redirect_decline", Checks.web(url));
    }

    /**
     * Lets signers sign in a page of the caller's, by {@link DocumentSigner#embeddedSigningUrl}, in place of an invitation by
     * e-mail.
     *
     * @param embedded default false
     * @return a copy
     */
    public UseTemplate withEmbeddedSigning(boolean embedded) {
        return with("embedded_signing_enabled", embedded);
    }

    List<Secret> secrets() {
        return signers.stream().flatMap(signer -> signer.secrets().stream()).toList();
    }

    Body body() {
        return Bodies.json(this::write);
    }

    private UseTemplate with(String name, Object value) {
        return new UseTemplate(templateId, signers, recipients, fields, options.with(name, value));
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStringField("template_id", templateId);
        options.write(json);
        json.writeArrayFieldStart("signers");
        for (TemplateSigner signer : signers) {
            signer.write(json);
        }
        json.writeEndArray();
        if (!recipients.isEmpty()) {
            json.writeArrayFieldStart("recipients");
            for (Recipient recipient : recipients) {
                recipient.write(json);
            }
            json.writeEndArray();
        }
        if (!fields.isEmpty()) {
            writeFields(json);
        }
    }

    /** Flat: a template's fields are known by their identifiers, not by their file. */
    private void writeFields(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("fields");
        for (Map.Entry<String, String> field : fields.entrySet()) {
            json.writeStartObject();
            json.writeStringField("identifier", field.getKey());
            json.writeStringField("value", field.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    @Override
    public String toString() {
        return "UseTemplate[" + templateId + ", " + signers + ", " + options + "]";
    }
}
