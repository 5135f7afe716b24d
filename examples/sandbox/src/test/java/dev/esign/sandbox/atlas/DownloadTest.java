package dev.esign.sandbox.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.sandbox.Sandbox;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signed download URLs: for whoever has one, for a while. */
class DownloadTest {
    private static final TestClock CLOCK = new TestClock(Instant.parse("2026-03-01T12:00:00Z"));
    private static final Sandbox SANDBOX = Sandbox.builder()
            .clock(CLOCK)
            .downloadUrlLife(Duration.ofMinutes(1))
            .start();
    private static final AtlasSandbox ATLAS = SANDBOX.atlas();
    private static final AtlasUser USER = AtlasUser.of(ATLAS);
    private static final AtlasUser ANYBODY = AtlasUser.anonymous(ATLAS);
    private static String id = "";

    @BeforeAll
    static void sign() {
        id = USER.create(Pdfs.agreement(), Map.of());
        assertThat(USER.envelope(id).has("signed_download_url")).isFalse();
        USER.dispatch(id, List.of(AtlasUser.party("Ana")));
        USER.signNext(id);
        USER.awaitSignedPdf(id);
    }

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void aFreshUrlGivesThePdf() {
        AtlasUser.Reply pdf = ANYBODY.get(path("signed_download_url"));

        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(ANYBODY.get(path("signing_record_url")).status()).isEqualTo(200);
    }

    @Test
    void aUrlExpiresAndAnotherGetGivesANewOne() {
        String old = path("signed_download_url");
        CLOCK.advance(Duration.ofMinutes(2));

        assertThat(ANYBODY.get(old).status()).isEqualTo(403);
        assertThat(ANYBODY.get(path("signed_download_url")).status()).isEqualTo(200);
    }

    @Test
    void aUrlThatWasTamperedWithIsRefused() {
        String url = path("signed_download_url");

        assertThat(ANYBODY.get(url.replaceAll("expires=\\d", "expires=9")).status())
                .isEqualTo(403);
        assertThat(ANYBODY.get(url.replaceAll("signature=.*", "")).status()).isEqualTo(403);
        assertThat(ANYBODY.get(url.replace("signed.pdf", "signing-record.pdf")).status())
                .isEqualTo(403);
        assertThat(ANYBODY.get(url.replaceAll("expires=\\d+", "expires=soon")).status())
                .isEqualTo(403);
    }

    private static String path(String member) {
        JsonNode url = USER.envelope(id).get(member);
        URI uri = URI.create(url.asText());
        return uri.getPath() + "?" + uri.getQuery();
    }
}
