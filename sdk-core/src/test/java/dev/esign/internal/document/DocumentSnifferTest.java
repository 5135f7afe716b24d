package dev.esign.internal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.esign.Document;
import dev.esign.internal.io.PassThrough;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentSnifferTest {
    @ParameterizedTest
    @ValueSource(strings = {"%PDF-", "%PDF-1.4\n…", "%PDF-2.0"})
    void aPdfIsKnownByItsFirstBytes(String text) throws IOException {
        assertThat(typeOf(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(Document.Type.PDF);
    }

    static Stream<byte[]> docx() {
        return Stream.of(
                ZipBytes.docx(),
                ZipBytes.of("_rels/.rels", "docProps/app.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"),
                ZipBytes.of("word/document2.xml"),
                ZipBytes.of(100_000, "docProps/thumbnail.jpeg", "customXml/item1.xml", "word/document.xml"));
    }

    @ParameterizedTest
    @MethodSource("docx")
    void aDocxIsKnownByItsWordPartWhereverItStands(byte[] bytes) throws IOException {
        assertThat(typeOf(bytes)).isEqualTo(Document.Type.DOCX);
    }

    static Stream<byte[]> others() {
        byte[] docx = ZipBytes.docx();
        return Stream.of(
                ZipBytes.xlsx(),
                ZipBytes.of("readme.txt"),
                ZipBytes.of("Word/document.xml"),
                ZipBytes.of("a/word/document.xml"),
                ZipBytes.of("wordy.xml"),
                ZipBytes.of(),
                Arrays.copyOf(docx, 4),
                Arrays.copyOf(docx, 40),
                text("%PDF"),
                text(" %PDF-1.4"),
                text("<html>%PDF-1.4"),
                text("PK"),
                text("PK\u0003\u0004"),
                text("PK\u0003\u0004 and then nothing of a ZIP"),
                text("{\\rtf1}"),
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0},
                new byte[1]);
    }

    @ParameterizedTest
    @MethodSource("others")
    void whatIsNeitherIsRefusedByName(byte[] bytes) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> typeOf(bytes))
                .withMessageStartingWith("lease.docx is neither a PDF nor a DOCX");
    }

    @Test
    void nothingIsSaidToBeEmpty() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> typeOf(new byte[0]))
                .withMessage("lease.docx is empty.");
    }

    @Test
    void aZipIsNotSearchedForEver() {
        byte[] large = ZipBytes.of(3 << 20, "video.mp4", "word/document.xml");
        Counting in = new Counting(large);

        assertThatIllegalArgumentException().isThrownBy(() -> DocumentSniffer.typeOf("lease.docx", () -> in));
        assertThat(in.read).isLessThan(2 << 20);
    }

    @Test
    void randomBytesBehindAZipsHeadAreRefused() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[5 + random.nextInt(200)];
            random.nextBytes(bytes);
            System.arraycopy(ZipBytes.docx(), 0, bytes, 0, 4);
            assertThatThrownBy(() -> typeOf(bytes))
                    .as("seed %d, %s", seed, Arrays.toString(bytes))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aFlippedByteInADocxIsADocxOrNot() throws IOException {
        byte[] docx = ZipBytes.docx();
        for (int i = 0; i < docx.length; i++) {
            byte[] flipped = docx.clone();
            flipped[i] ^= (byte) 0xff;
            try {
                assertThat(typeOf(flipped)).isEqualTo(Document.Type.DOCX);
            } catch (IllegalArgumentException expected) {
                assertThat(expected).hasMessageContaining("neither");
            }
        }
    }

    private static Document.Type typeOf(byte[] bytes) throws IOException {
        return DocumentSniffer.typeOf("lease.docx", () -> new ByteArrayInputStream(bytes));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static final class Counting extends PassThrough {
        private int read;

        Counting(byte[] bytes) {
            super(new ByteArrayInputStream(bytes));
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            read += Math.max(n, 0);
            return n;
        }
    }
}
