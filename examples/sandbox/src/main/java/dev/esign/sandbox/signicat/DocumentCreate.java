package dev.esign.sandbox.signicat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.esign.sandbox.common.Fingerprint;
import dev.esign.sandbox.common.Tokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body of a create (Signicat wire sheet §3.1). */
final class DocumentCreate {
    static final int MOST_SIGNERS = 20;
    private static final String DATA = "dataToSign.";

    /** The caller's reference, and the key under which a create happens once. */
    final String externalId;
    /** A hash of all that came. */
    final String fingerprint;

    private final ObjectNode given;
    private final byte[] file;
    private final Instant now;
    private byte @Nullable [] pdf;

    private DocumentCreate(String externalId, ObjectNode given, byte[] file, Instant now) {
        this.externalId = externalId;
        this.given = given;
        this.file = file;
        this.now = now;
        fingerprint = Fingerprint.of(given) + Tokens.sha256(file);
    }

    /** Reads what makes a repeat a repeat; the rest is checked once it is known to be none. */
    static DocumentCreate read(byte[] body, Instant now) {
        ObjectNode given = Json.readObject(body);
        Invalid invalid = new Invalid();
        String externalId = invalid.required(given, "", "externalId");
        byte[] file = new byte[0];
        if (given.path("dataToSign") instanceof ObjectNode data) {
            file = ContentReader.bytes(data, DATA, "base64Content", invalid);
            data.putNull("base64Content");
        }
        checkHead(given, invalid);
        invalid.check();
        return new DocumentCreate(externalId, given, file, now);
    }

    private static void checkHead(ObjectNode given, Invalid invalid) {
        invalid.required(given, "", "title");
        if (!given.path("dataToSign").isObject()) {
            invalid.add("dataToSign", "must be an object");
        }
        if (!given.path("contactDetails").isObject()) {
            invalid.add("contactDetails", "must be an object");
        }
        int signers = given.path("signers").size();
        if (!given.path("signers").isArray() || signers == 0 || signers > MOST_SIGNERS) {
            invalid.add("signers", "must be 1 to " + MOST_SIGNERS + " signers");
        }
    }

    /** Checks the rest and converts the file, which may take a while. */
    Document toDocument() {
        Invalid invalid = new Invalid();
        JsonNode data = given.path("dataToSign");
        String fileName = invalid.required(data, DATA, "fileName");
        boolean convert = invalid.flag(data, DATA, "convertToPDF");
        List<Signer> signers = new ArrayList<>();
        for (JsonNode node : given.path("signers")) {
            signers.add(SignerReader.read(node, "signers[" + signers.size() + "].", invalid));
        }
        Terms terms = Terms.read(given, now, invalid);
        invalid.check();
        pdf = ContentReader.pdf(file, fileName, convert, DATA + "fileName");
        List<String> packages = ContentReader.packages(data, pdf != null, invalid);
        invalid.check();
        String pdfSha = pdf == null ? null : Tokens.sha256(pdf);
        Content content = new Content(fileName, Tokens.sha256(file), pdfSha, packages);
        given.remove("signers");
        Document document =
                new Document(UUID.randomUUID().toString(), externalId, fingerprint, now, content, given, terms);
        document.signers = signers;
        return document;
    }

    /** Keeps the bytes of the document that came of this. */
    void store(Tx tx) {
        tx.files.put(file);
        if (pdf != null) {
            tx.files.put(pdf);
        }
    }
}
