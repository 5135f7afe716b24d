package dev.esign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.esign.internal.document.ZipBytes;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {
    private static final byte[] PDF = "%PDF-1.7 canary".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aFileIsNamedAsItIsAndTypedAsItsBytesAre() throws IOException {
        Path file = Files.write(folder.resolve("lease.pdf"), ZipBytes.docx());

        Document.Content document = Document.of(file);

        assertThat(document.fileName()).isEqualTo("lease.pdf");
        assertThat(document.type()).isEqualTo(Document.Type.DOCX);
        assertThat(document.size()).hasValue(ZipBytes.docx().length);
        assertThat(document.open()).hasBinaryContent(ZipBytes.docx());
    }

    @Test
    void bytesAndSourcesAreDocumentsToo() throws IOException {
        Document.Content bytes = Document.of("a.pdf", PDF);
        Document.Content source = Document.of("b.pdf", () -> new ByteArrayInputStream(PDF));

        assertThat(bytes.type()).isEqualTo(Document.Type.PDF);
        assertThat(bytes.size()).hasValue(PDF.length);
        assertThat(source.size()).as("size").isEmpty();
        assertThat(source.open()).hasBinaryContent(PDF);
        assertThat(source.open()).as("opened anew").hasBinaryContent(PDF);
    }

    @Test
    void aFileInAnArchiveIsAFile() throws IOException {
        Path archive = Files.write(folder.resolve("files.zip"), ZipBytes.of("x"));
        try (FileSystem files = FileSystems.newFileSystem(archive, Map.of())) {
            Path file = Files.write(files.getPath("lease.pdf"), PDF);

            assertThat(Document.of(file).open()).hasBinaryContent(PDF);
        }
    }

    @Test
    void aMissingFileSaysWhich() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> Document.of(folder.resolve("lease.pdf")))
                .withMessageContaining("lease.pdf")
                .withCauseInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aFolderIsNoDocument() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Document.of(folder))
                .withMessageContaining("folder");
        assertThatIllegalArgumentException().isThrownBy(() -> Document.of(folder.getRoot()));
    }

    @Test
    void aDeviceIsNoDocument() {
        Path device = Path.of("/dev/zero");
        Assumptions.assumeTrue(Files.exists(device), "this system has no /dev/zero");

        assertThatIllegalArgumentException().isThrownBy(() -> Document.of(device));
    }

    @Test
    void anEmptyFileIsNoDocument() throws IOException {
        Path file = Files.createFile(folder.resolve("lease.pdf"));

        assertThatIllegalArgumentException().isThrownBy(() -> Document.of(file)).withMessage("lease.pdf is empty.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a/b.pdf", "a\\b.pdf", "a\r\nX: y.pdf", "a\u0000.pdf"})
    void aNameThatIsNoneIsRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Document.of(name, PDF));
        assertThatIllegalArgumentException().isThrownBy(() -> Document.of(name, () -> new ByteArrayInputStream(PDF)));
    }

    @Test
    void aSourceThatFailsIsTheCallersOwnFailure() {
        IOException cause = new IOException("the blob store is down");

        assertThatThrownBy(() -> Document.of("a.pdf", () -> {
                    throw cause;
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasCause(cause);
    }

    @Test
    void whateverWasOpenedForTheFirstLookIsClosed() {
        AtomicInteger open = new AtomicInteger();

        Document.of("a.pdf", counted(open, PDF));
        Document.of("a.docx", counted(open, ZipBytes.docx()));
        assertThatIllegalArgumentException().isThrownBy(() -> Document.of("a.xlsx", counted(open, ZipBytes.xlsx())));
        assertThatIllegalArgumentException().isThrownBy(() -> Document.of("a.pdf", counted(open, new byte[0])));

        assertThat(open).hasValue(0);
    }

    @Test
    void aLinkIsAWebAddress() {
        assertThat(Document.at(URI.create("https://files.acme.test/nda.pdf?sig=1"))
                        .url())
                .isEqualTo(new SecretUrl("https://files.acme.test/nda.pdf?sig=1"));
        assertThat(Document.at(URI.create("HTTP://files.acme.test/")).url()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nda.pdf", "/nda.pdf", "file:///nda.pdf", "ftp://files.acme.test/nda.pdf", "https:nda.pdf"})
    void anotherLinkIsRefused(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> Document.at(URI.create(url)));
    }

    @Test
    void aDocumentPrintsNothingOfItsContent() {
        assertThat(Document.of("a.pdf", PDF)).hasToString("Document[a.pdf, PDF]");
        assertThat(Document.at(URI.create("https://files.acme.test/nda.pdf?sig=canary")))
                .hasToString("Document[https://files.acme.test/***]");
    }

    static Stream<Path> realDocuments() throws IOException {
        for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            Path documents = here.resolveSibling("shared").resolve("documents");
            if (Files.isDirectory(documents)) {
                try (Stream<Path> files = Files.list(documents)) {
                    return files.filter(file -> file.toString().matches(".*\\.(pdf|docx)")).sorted().toList().stream();
                }
            }
        }
        return Stream.of(Path.of("no shared/documents beside this project"));
    }

    @ParameterizedTest
    @MethodSource("realDocuments")
    void realDocumentsAreWhatTheirNamesSay(Path file) {
        Assumptions.assumeTrue(Files.exists(file), file.toString());

        Document.Type expected = file.toString().endsWith(".pdf") ? Document.Type.PDF : Document.Type.DOCX;
        assertThat(Document.of(file).type()).isEqualTo(expected);
    }

    private static Document.Source counted(AtomicInteger open, byte[] bytes) {
        return () -> {
            open.incrementAndGet();
            return new FilterInputStream(new ByteArrayInputStream(bytes)) {
                private boolean closed;

                @Override
                public void close() {
                    if (!closed) {
                        closed = true;
                        open.decrementAndGet();
                    }
                }
            };
        };
    }
}
