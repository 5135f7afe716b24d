package dev.esign.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.ApiCall;
import dev.esign.Document;
import dev.esign.testing.Answers;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Documents on their way up: what fails on this side is not the network's fault, and is not repeated. */
class UploadTest {
    private static final byte[] PDF = Answers.pdfBytes(300_000);
    private static final String CREATED = "{\"envelope_id\":\"x\"}";

    @RegisterExtension
    final AtlasServer atlas = new AtlasServer();

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource
    void aFileThatHasShrunkIsTheCallersOwnFailure(UploadForm form) throws IOException {
        Path file = Files.write(folder.resolve("lease.pdf"), PDF);
        ApiCall<CreatedEnvelope> call = create(form, Document.of(file));
        Files.write(file, Arrays.copyOf(PDF, PDF.length - 1));

        failsOnThisSide(call, "lease.pdf changed its size while it was sent");
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatHasGrownIsTheCallersOwnFailure(UploadForm form) throws IOException {
        Path file = Files.write(folder.resolve("lease.pdf"), PDF);
        ApiCall<CreatedEnvelope> call = create(form, Document.of(file));
        Files.write(file, Arrays.copyOf(PDF, PDF.length + 1));

        failsOnThisSide(call, "lease.pdf changed its size while it was sent");
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatIsGoneIsTheCallersOwnFailure(UploadForm form) throws IOException {
        Path file = Files.write(folder.resolve("lease.pdf"), PDF);
        ApiCall<CreatedEnvelope> call = create(form, Document.of(file));
        Files.delete(file);

        failsOnThisSide(call, "lease.pdf");
    }

    @ParameterizedTest
    @EnumSource
    void aSourceThatBreaksIsTheCallersOwnFailure(UploadForm form) {
        Source source = new Source(in -> new FilterInputStream(in) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int n = super.read(buffer, offset, Math.min(length, 1_000));
                if (available() < 100_000) {
                    throw new IOException("the blob store broke off");
                }
                return n;
            }
        });

        failsOnThisSide(create(form, Document.of("lease.pdf", source)), "the blob store broke off");
        assertThat(source.open).hasValue(0);
    }

    @ParameterizedTest
    @EnumSource
    void aSourceThatCannotBeOpenedAgainIsTheCallersOwnFailure(UploadForm form) {
        AtomicInteger opened = new AtomicInteger();
        Document document = Document.of("lease.pdf", () -> {
            if (opened.getAndIncrement() > 0) {
                throw new IOException("the link has expired");
            }
            return new ByteArrayInputStream(PDF);
        });

        failsOnThisSide(create(form, document), "the link has expired");
        assertThat(opened).hasValue(2);
    }

    @ParameterizedTest
    @EnumSource
    void aSourceThatFailsWhenItIsClosedIsTheCallersOwnFailure(UploadForm form) {
        AtomicInteger opened = new AtomicInteger();
        Document document = Document.of("lease.pdf", () -> new FilterInputStream(new ByteArrayInputStream(PDF)) {
            private final boolean firstLook = opened.getAndIncrement() == 0;

            @Override
            public void close() throws IOException {
                if (!firstLook) {
                    throw new IOException("the check sum is wrong");
                }
            }
        });

        failsOnThisSide(create(form, document), "the check sum is wrong");
        assertThat(opened).hasValue(2);
    }

    @ParameterizedTest
    @EnumSource
    void everyStreamThatAnAttemptOpensIsClosed(UploadForm form) {
        Source source = new Source(in -> in);
        ApiCall<CreatedEnvelope> call = create(form, Document.of("lease.pdf", source));
        atlas.answer(new MockResponse.Builder()
                .onRequestStart(new SocketEffect.CloseSocket())
                .build());
        atlas.answer(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        atlas.answer(503, "");
        atlas.answer(CREATED);

        call.execute();

        assertThat(source.opened).hasValueGreaterThanOrEqualTo(3);
        assertThat(source.open).hasValue(0);
    }

    /** Of a file, each piece is a system call. */
    @ParameterizedTest
    @EnumSource
    void aDocumentIsReadInLargePieces(UploadForm form) {
        AtomicInteger reads = new AtomicInteger();
        Source source = new Source(in -> new FilterInputStream(in) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                reads.incrementAndGet();
                return super.read(bytes, offset, length);
            }
        });
        atlas.answer(CREATED);

        create(form, Document.of("lease.pdf", source)).execute();

        assertThat(reads).hasValueLessThan(PDF.length / 8_000 + 2);
    }

    @ParameterizedTest
    @EnumSource
    void aSourceThatCannotTellWhatIsAvailableIsSentAllTheSame(UploadForm form) {
        Source source = new Source(in -> new FilterInputStream(in) {
            @Override
            public int available() throws IOException {
                throw new IOException("the blob store cannot tell");
            }
        });
        atlas.answer(CREATED);

        create(form, Document.of("lease.pdf", source)).execute();

        assertThat(source.opened).as("the first look, and one attempt").hasValue(2);
    }

    @Test
    void nothingIsOpenedBeforeTheCallIsMade() {
        Source source = new Source(in -> in);
        Document document = Document.of("lease.pdf", source);

        create(UploadForm.MULTIPART, document);
        create(UploadForm.BASE64, document);

        assertThat(source.opened).as("the first look").hasValue(1);
        assertThat(atlas.requests()).isZero();
    }

    /** Fails once, without a second try, and leaves the client as good as new. */
    private void failsOnThisSide(ApiCall<CreatedEnvelope> call, String message) {
        Instant start = atlas.time().instant();

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(call::execute)
                .withMessageContaining(message)
                .withCauseInstanceOf(IOException.class);

        assertThat(atlas.time().instant()).as("no pause for another attempt").isEqualTo(start);
        atlas.answer(CREATED);
        assertThat(create(UploadForm.MULTIPART, Document.of("lease.pdf", PDF))
                        .execute()
                        .envelopeId())
                .isEqualTo("x");
        assertThat(atlas.wholeRequests()).as("requests that came whole").isEqualTo(1);
    }

    private ApiCall<CreatedEnvelope> create(UploadForm form, Document document) {
        return atlas.envelopes().create(form.with(document));
    }

    private static final class Source implements Document.Source {
        private final AtomicInteger opened = new AtomicInteger();
        private final AtomicInteger open = new AtomicInteger();
        private final UnaryOperator<InputStream> fault;

        Source(UnaryOperator<InputStream> fault) {
            this.fault = fault;
        }

        @Override
        public InputStream open() {
            InputStream bytes = new ByteArrayInputStream(PDF);
            open.incrementAndGet();
            return new FilterInputStream(opened.getAndIncrement() == 0 ? bytes : fault.apply(bytes)) {
                private boolean closed;

                @Override
                public void close() {
                    if (!closed) {
                        closed = true;
                        open.decrementAndGet();
                    }
                }
            };
        }
    }
}
