package dev.esign.xodo;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.esign.Document;
import dev.esign.internal.http.Bodies.Base64Writer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of a document that is made, with the fields on it: its bytes, a link to them, or what was uploaded before. Immutable;
 * options are copies. Source: Xodo wire sheet §2.2.
 */
public final class SourceFile {
    private final String name;
    private final Source source;
    private final boolean carriesBytes;
    private final List<Field> fields;

    private SourceFile(String name, Source source, boolean carriesBytes, List<Field> fields) {
        this.name = Checks.notBlank("name of a file", name);
        this.source = source;
        this.carriesBytes = carriesBytes;
        this.fields = fields;
    }

    /**
     * A file whose bytes go along, streamed.
     *
     * @param document its bytes and its name
     * @return the file
     */
    public static SourceFile of(Document.Content document) {
        return of(document.fileName(), document);
    }

    /**
     * A file under another name: its bytes, streamed, or a link from which Xodo fetches them.
     *
     * @param name what the signers see, such as {@code lease.pdf}
     * @param document bytes or a link
     * @return the file
     * @throws IllegalArgumentException if the name is blank
     */
    public static SourceFile of(String name, Document document) {
        if (document instanceof Document.Link link) {
            String url = link.url().reveal();
            return new SourceFile(name, (json, base64) -> json.writeStringField("file_url", url), false, List.of());
        }
        Document.Content content = (Document.Content) document;
        Source bytes = (json, base64) -> {
            json.writeFieldName("file_base64");
            base64.write(json, content);
        };
        return new SourceFile(name, bytes, true, List.of());
    }

    /**
     * A file that was uploaded before.
     *
     * @param name what the signers see, such as {@code lease.pdf}
     * @param fileId what {@link Files#upload} brought
     * @return the file
     * @throws IllegalArgumentException if either is blank
     */
    public static SourceFile uploaded(String name, String fileId) {
        Checks.notBlank("id of a file", fileId);
        return new SourceFile(name, (json, base64) -> json.writeStringField("file_id", fileId), false, List.of());
    }

    /**
     * Adds fields. A document without any gets a page for the signatures at its end.
     *
     * @param more which
     * @return a copy
     */
    public SourceFile withFields(Field... more) {
        return withFields(List.of(more));
    }

    /**
     * Adds fields. A document without any gets a page for the signatures at its end.
     *
     * @param more which
     * @return a copy
     */
    public SourceFile withFields(List<Field> more) {
        List<Field> all = new ArrayList<>(fields);
        all.addAll(more);
        return new SourceFile(name, source, carriesBytes, List.copyOf(all));
    }

    List<Field> fields() {
        return fields;
    }

    boolean carriesBytes() {
        return carriesBytes;
    }

    void write(JsonGenerator json, Base64Writer base64) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        source.write(json, base64);
        json.writeEndObject();
    }

    @Override
    public String toString() {
        return "SourceFile[" + name + "]";
    }

    /** Says where the bytes are: one member, and so never two. */
    private interface Source {
        void write(JsonGenerator json, Base64Writer base64) throws IOException;
    }
}
