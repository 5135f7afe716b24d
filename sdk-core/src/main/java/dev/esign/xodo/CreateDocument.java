package dev.esign.xodo;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.esign.Secret;
import dev.esign.internal.check.EmailAddress;
import dev.esign.internal.http.Bodies;
import dev.esign.internal.http.Bodies.Base64Writer;
import dev.esign.internal.http.Body;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a document is made of. Immutable; options are copies, and what is not set is left to Xodo. Source: Xodo wire sheet §2.2.
 */
public final class CreateDocument {
    private final List<SourceFile> files;
    private final List<Signer> signers;
    private final List<Recipient> recipients;
    private final Map<String, String> meta;
    private final Options options;

    private CreateDocument(
            List<SourceFile> files,
            List<Signer> signers,
            List<Recipient> recipients,
            Map<String, String> meta,
            Options options) {
        this.files = files;
        this.signers = signers;
        this.recipients = recipients;
        this.meta = meta;
        this.options = options;
    }

    /**
     * Begins with what is required.
     *
     * @param file what to sign
     * @param signers who is to sign
     * @return the request
     * @throws IllegalArgumentException if nobody is to sign, two signers have the same id, or a field names none of them
     */
    public static CreateDocument of(SourceFile file, Signer... signers) {
        return of(List.of(file), List.of(signers));
    }

    /**
     * Begins with what is required.
     *
     * @param files what to sign
     * @param signers who is to sign
     * @return the request
     * @throws IllegalArgumentException if there is nothing to sign or nobody who is to, two signers have the same id, or a field
     *     names none of them
     */
    public static CreateDocument of(List<SourceFile> files, List<Signer> signers) {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to sign: name at least one file.");
        }
        if (signers.isEmpty()) {
            throw new IllegalArgumentException("Nobody is to sign: name at least one signer.");
        }
        Set<Integer> ids = new HashSet<>();
        for (Signer signer : signers) {
            if (!ids.add(signer.id())) {
                throw new IllegalArgumentException("Two signers have the id " + signer.id() + ".");
            }
        }
        for (SourceFile file : files) {
            for (Field field : file.fields()) {
                if (!ids.contains(field.signerId())) {
                    throw new IllegalArgumentException(field + ": there is no such signer.");
                }
            }
        }
        return new CreateDocument(List.copyOf(files), List.copyOf(signers), List.of(), Map.of(), Options.NONE);
    }

    /**
     * Sends copies to people who do not sign.
     *
     * @param newRecipients in place of those there were
     * @return a copy
     */
    public CreateDocument withRecipients(Recipient... newRecipients) {
        return new CreateDocument(files, signers, List.of(newRecipients), meta, options);
    }

    /**
     * Keeps a word about the document.
     *
     * @param name the caller's choice
     * @param value {@link Documents#findByClientReference} finds the document by it too
     * @return a copy
     * @throws IllegalArgumentException if the name is blank
     */
    public CreateDocument withMeta(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(meta);
        more.put(Checks.notBlank("name of a meta value", name), value);
        return new CreateDocument(files, signers, recipients, more, options);
    }

    /**
     * Makes a draft, which is not sent.
     *
     * @param draft default false
     * @return a copy
     */
    public CreateDocument withDraft(boolean draft) {
        return with("is_draft", draft);
    }

    /**
     * Makes a document that is prepared and sent in a page of the caller's: {@link XodoDocument#embeddedClaimUrl}.
     *
     * @param embedded default false
     * @return a copy
     */
    public CreateDocument withEmbeddedRequesting(boolean embedded) {
        return with("embedded", embedded);
    }

    /**
     * Makes a test: free, marked as such, and binding nobody.
     *
     * @param test default false
     * @return a copy
     */
    public CreateDocument withSandbox(boolean test) {
        return with("sandbox", test);
    }

    /**
     * Sets the title.
     *
     * @param title of the document and its e-mails
     * @return a copy
     */
    public CreateDocument withTitle(String title) {
        return with("title", title);
    }

    /**
     * Says something to all signers.
     *
     * @param message plain text
     * @return a copy
     */
    public CreateDocument withMessage(String message) {
        return with("message", message);
    }

    /**
     * Gives the document the caller's own reference, by which {@link Documents#findByClientReference} finds it. Xodo honours no
     * idempotency key, so this is the way to find out what became of a create whose answer was lost: choose one that no other
     * document has.
     *
     * @param reference the id of the caller's own record, for one; Xodo does not mind if two documents have the same
     * @return a copy
     * @throws IllegalArgumentException if it is blank
     */
    public CreateDocument withClientReference(String reference) {
        return with("client", Checks.notBlank("client reference", reference));
    }

    /**
     * Sets the deadline, after which the document expires.
     *
     * @param deadline sent to the second; default: no page tells
     * @return a copy
     */
    public CreateDocument withExpiresAt(Instant deadline) {
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
    public CreateDocument withRequester(String email, String name) {
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
    public CreateDocument withRedirect(URI url) {
        return with("redirect", Checks.web(url));
    }

    /**
     * Sends signers on when they have refused.
     *
     * @param url a page of the caller's
     * @return a copy
     * @throws IllegalArgumentException if it is no web address
     */
    public CreateDocument withRedirectOnDecline(URI url) {
        return with("redirect_decline", Checks.web(url));
    }

    /**
     * Lets signers sign in a page of the caller's, by {@link DocumentSigner#embeddedSigningUrl}, in place of an invitation by
     * e-mail.
     *
     * @param embedded default false
     * @return a copy
     */
    public CreateDocument withEmbeddedSigning(boolean embedded) {
        return with("embedded_signing_enabled", embedded);
    }

    /**
     * Lets signers sign one after the other, as {@link Signer#withOrder} says.
     *
     * @param ordered default false
     * @return a copy
     */
    public CreateDocument withSignerOrder(boolean ordered) {
        return with("use_signer_order", ordered);
    }

    /**
     * Reminds signers of their own accord.
     *
     * @param reminded default false
     * @return a copy
     */
    public CreateDocument withReminders(boolean reminded) {
        return with("reminders", reminded);
    }

    /**
     * Says whether the document is completed only when all have signed.
     *
     * @param all default false
     * @return a copy
     */
    public CreateDocument withAllSignersRequired(boolean all) {
        return with("require_all_signers", all);
    }

    /**
     * Lets signers choose where on the pages they sign.
     *
     * @param flexible default false
     * @return a copy
     */
    public CreateDocument withFlexibleSigning(boolean flexible) {
        return with("flexible_signing", flexible);
    }

    /**
     * Takes fields from tags in the text of the files.
     *
     * @param hidden default false
     * @return a copy
     */
    public CreateDocument withHiddenTags(boolean hidden) {
        return with("use_hidden_tags", hidden);
    }

    boolean carriesBytes() {
        return files.stream().anyMatch(SourceFile::carriesBytes);
    }

    List<Secret> secrets() {
        return signers.stream().flatMap(signer -> signer.secrets().stream()).toList();
    }

    Body body() {
        return Bodies.jsonWithDocuments(this::write);
    }

    private CreateDocument with(String name, Object value) {
        return new CreateDocument(files, signers, recipients, meta, options.with(name, value));
    }

    private void write(JsonGenerator json, Base64Writer base64) throws IOException {
        options.write(json);
        json.writeArrayFieldStart("files");
        for (SourceFile file : files) {
            file.write(json, base64);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("signers");
        for (Signer signer : signers) {
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
        if (!meta.isEmpty()) {
            json.writeObjectField("meta", meta);
        }
        if (files.stream().anyMatch(file -> !file.fields().isEmpty())) {
            writeFields(json);
        }
    }

    /** One array for each file, in the files' order. */
    private void writeFields(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("fields");
        for (SourceFile file : files) {
            json.writeStartArray();
            for (Field field : file.fields()) {
                field.write(json);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    @Override
    public String toString() {
        return "CreateDocument[" + files + ", " + signers + ", " + options + "]";
    }
}
