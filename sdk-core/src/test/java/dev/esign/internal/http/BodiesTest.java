package dev.esign.internal.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.Document;
import java.util.ArrayList;
import java.util.List;
import okio.Buffer;
import okio.ForwardingSink;
import okio.Okio;
import org.junit.jupiter.api.Test;

class BodiesTest {
    @Test
    void aDocumentInJsonLeavesItToOkHttpWhenToSend() throws Exception {
        Buffer written = new Buffer();
        List<Long> flushes = new ArrayList<>();
        ForwardingSink sink = new ForwardingSink(written) {
            @Override
            public void flush() {
                flushes.add(written.size());
            }
        };
        Body body = Bodies.jsonWithBase64(json -> {}, "document", Document.of("a.pdf", "%PDF-1.7".getBytes(US_ASCII)));

        try (var buffered = Okio.buffer(sink)) {
            body.open(null).writeTo(buffered);
            assertThat(flushes).isEmpty();
        }

        assertThat(written.readUtf8()).isEqualTo("{\"document\":\"JVBERi0xLjc=\"}");
    }
}
