package dev.esign.sandbox.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.paper.Paper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From an upload to a sealed document. */
class FlowTest {
    private final Sandbox sandbox = Sandbox.start();
    private final AtlasSandbox atlas = sandbox.atlas();
    private final AtlasUser user = AtlasUser.of(atlas);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void twoPartiesSignOneAfterTheOtherAndGetASealedDocument() {
        String id = user.create(Pdfs.agreement(), Map.of());
        assertThat(user.envelope(id).get("fields_status").asText()).isEqualTo("ready");

        assertThat(user.dispatch(id, List.of(AtlasUser.party("Ana"), AtlasUser.party("Lee")))
                        .status())
                .isEqualTo(200);
        assertThat(statuses(id)).containsExactly("pending", "waiting");
        assertThat(user.signNext(id).status()).isEqualTo(303);
        assertThat(statuses(id)).containsExactly("signed", "pending");
        assertThat(user.signNext(id).status()).isEqualTo(303);

        JsonNode signed = user.awaitSignedPdf(id);
        assertThat(signed.get("status").asText()).isEqualTo("signed");
        byte[] pdf = download(signed.get("signed_download_url"));
        assertThat(Paper.verifySeal(pdf).valid()).isTrue();
        assertThat(download(signed.get("signing_record_url")))
                .asString(StandardCharsets.ISO_8859_1)
                .startsWith("%PDF-");
        assertThat(atlas.credits(atlas.apiKey())).isEqualTo(4);
        assertThat(atlas.outbox()).extracting(Mail::to).containsExactly("ana@example.test", "lee@example.test");
    }

    private List<String> statuses(String id) {
        return user.envelope(id).get("parties").findValuesAsText("status");
    }

    private byte[] download(JsonNode url) {
        URI uri = URI.create(url.asText());
        return AtlasUser.anonymous(atlas)
                .get(uri.getPath() + "?" + uri.getQuery())
                .bytes();
    }
}
