package dev.esign;

import dev.esign.internal.document.DocumentSniffer;
import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * What is to be signed: bytes that can be read again and again ({@link Content}), so that a broken upload can be
 * repeated, or a {@link Link} from which the provider fetches them. Content knows its type by its first bytes; anything
 * but PDF and DOCX is refused here, before it is sent. Immutable and thread-safe.
 */
public sealed interface Document {
    /**
     * A file. It is opened for each attempt and must not change while a call lasts.
     *
     * @param file a PDF or DOCX
     * @return the document, named as the file is
     * @throws UncheckedIOException if there is no such file or it cannot be read
     * @throws IllegalArgumentException if it is a folder or a pipe, empty, neither PDF nor DOCX, or has a name that is
     *     none elsewhere
     */
    static Content of(Path file) {
        Path name = file.getFileName();
        try {
            if (!Files.exists(file)) {
                throw new NoSuchFileException(file.toString());
            }
            if (name == null || !Files.isRegularFile(file)) {
                throw new IllegalArgumentException("A document is a file that can be read again and again, but " + file
                        + " is a folder or a device.");
            }
            return content(name.toString(), OptionalLong.of(Files.size(file)), () -> open(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The document cannot be read: " + file, e);
        }
    }

    /**
     * Bytes in memory; they are not copied and must not be changed.
     *
     * @param fileName what the provider and the signers see, such as {@code lease.pdf}
     * @param bytes a PDF or DOCX
     * @return the document
     * @throws IllegalArgumentException if there are no bytes, they are neither PDF nor DOCX, or the name is blank
     */
    static Content of(String fileName, byte[] bytes) {
        try {
            return content(fileName, OptionalLong.of(bytes.length), () -> new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("The document cannot be read: " + fileName, e);
        }
    }

    /**
     * Bytes from elsewhere, such as a blob store. Each call of the source must give a new stream over the same bytes;
     * the first look is taken at once, and each attempt opens it again.
     *
     * @param fileName what the provider and the signers see, such as {@code lease.pdf}
     * @param source opens the bytes of a PDF or DOCX
     * @return the document, of unknown size until it has been read
     * @throws UncheckedIOException if the source fails
     * @throws IllegalArgumentException if there are no bytes, they are neither PDF nor DOCX, or the name is blank
     */
    static Content of(String fileName, Source source) {
        try {
            return content(fileName, OptionalLong.empty(), source);
        } catch (IOException e) {
            throw new UncheckedIOException("The document cannot be read: " + fileName, e);
        }
    }

    /**
     * A link that the provider can reach. What lies behind it is not looked at here.
     *
     * @param url an {@code http} or {@code https} URL; links that expire soon may fail
     * @return the document
     * @throws IllegalArgumentException if it is another kind of URL
     */
    static Link at(URI url) {
        String scheme = url.getScheme();
        if (url.getHost() == null || !("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme))) {
            throw new IllegalArgumentException("A document's URL begins with https:// or http:// and names a host.");
        }
        return new Link(new SecretUrl(url.toString()));
    }

    private static InputStream open(Path file) throws IOException {
        // java.io where it can be: a file channel would take over the thread's reaction to an interrupt.
        return file.getFileSystem().equals(FileSystems.getDefault())
                ? new FileInputStream(file.toFile())
                : Files.newInputStream(file);
    }

    private static Content content(String fileName, OptionalLong size, Source source) throws IOException {
        if (fileName.isBlank() || fileName.chars().anyMatch(c -> c < ' ' || c == '/' || c == '\\')) {
            throw new IllegalArgumentException(
                    "A document's name is not blank and has no slash and no control character.");
        }
        return new Content(fileName, DocumentSniffer.typeOf(fileName, source), size, source);
    }

    /** Opens the bytes of a document. */
    @FunctionalInterface
    interface Source {
        /**
         * Opens the bytes anew; the caller closes the stream.
         *
         * @return a new stream over the same bytes each time
         * @throws IOException if they cannot be opened
         */
        InputStream open() throws IOException;
    }

    /** The kinds of document that providers take. */
    enum Type {
        /** Portable Document Format. */
        PDF("application/pdf"),
        /** Office Open XML, as Word writes it. */
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

        private final String mediaType;

        Type(String mediaType) {
            this.mediaType = mediaType;
        }

        /**
         * The IANA media type.
         *
         * @return for {@code Content-Type}
         */
        public String mediaType() {
            return mediaType;
        }
    }

    /** A document whose bytes are at hand. */
    final class Content implements Document {
        private final String fileName;
        private final Type type;
        private final OptionalLong size;
        private final Source source;

        private Content(String fileName, Type type, OptionalLong size, Source source) {
            this.fileName = fileName;
            this.type = type;
            this.size = size;
            this.source = source;
        }

        /**
         * What the provider and the signers see.
         *
         * @return the file's name, without a folder
         */
        public String fileName() {
            return fileName;
        }

        /**
         * What the first bytes say it is.
         *
         * @return PDF or DOCX
         */
        public Type type() {
            return type;
        }

        /**
         * How many bytes there are.
         *
         * @return empty if only reading would tell
         */
        public OptionalLong size() {
            return size;
        }

        /**
         * Opens the bytes anew.
         *
         * @return a new stream; the caller closes it
         * @throws IOException if they cannot be opened
         */
        public InputStream open() throws IOException {
            return source.open();
        }

        @Override
        public String toString() {
            return "Document[" + fileName + ", " + type + "]";
        }
    }

    /** A document that the provider fetches. */
    final class Link implements Document {
        private final SecretUrl url;

        private Link(SecretUrl url) {
            this.url = url;
        }

        /**
         * Where it lies.
         *
         * @return the link; its query may grant access, so it is not printed
         */
        public SecretUrl url() {
            return url;
        }

        @Override
        public String toString() {
            return "Document[" + url + "]";
        }
    }
}
