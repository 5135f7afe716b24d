package dev.esign.sandbox.signicat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.signicat.SignicatUser.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Downloads, lists, and what a signer brings back (Signicat wire sheet §3). */
class FilesAndPagesTest {
    private static final Sandbox SANDBOX = Sandbox.start();

    private final SignicatUser user = SignicatUser.of(SANDBOX.signicat());

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void theRecordOfASignatureSaysThatItProvesNothing() {
        String id = user.created(SignicatUser.signer("Ada"));
        String files = SignicatUser.path(id) + "/files";
        assertThat(user.get(files + "?fileFormat=native").status()).isEqualTo(404);
        user.sign(id, 0);
        user.awaitPackaged(id);
        String signer = user.document(id).at("/signers/0/id").asText();

        assertThat(user.get(files + "?fileFormat=native").text()).contains("Ada Berg", "proves nothing");
        assertThat(user.get(files + "?fileFormat=standard_packaging").header("Content-Type"))
                .isEqualTo("application/zip");
        assertThat(user.get(files + "/signers/" + signer + "?fileFormat=packaged")
                        .status())
                .isEqualTo(200);
        assertThat(user.get(files + "?fileFormat=xades").status()).isEqualTo(404);
        assertThat(user.get(files + "?fileFormat=gif").wrong()).containsExactly("fileFormat");
    }

    @Test
    void theSignerComesBackWithATokenThatSignicatKnows() {
        String id = user.created(SignicatUser.signer(
                "Ada",
                Map.of(
                        "redirectSettings",
                        Map.of(
                                "redirectMode",
                                "redirect",
                                "success",
                                "https://app.example/ok?a=1",
                                "cancel",
                                "https://app.example/cancel",
                                "error",
                                "https://app.example/err"))));

        String back = user.sign(id, 0).header("Location");

        assertThat(back).startsWith("https://app.example/ok?a=1&idfy-jwt=");
        String jwt = back.replaceAll(".*idfy-jwt=", "");
        JsonNode answer = user.post("/jwt/validate", Map.of("jwt", jwt)).json();
        assertThat(answer.get("valid").asBoolean()).isTrue();
        assertThat(answer.at("/payload/DocumentId").asText()).isEqualTo(id);
        assertThat(answer.at("/payload/SignSuccess/FullName").asText()).isEqualTo("Ada Berg");
        JsonNode forged =
                user.post("/jwt/validate", Map.of("jwt", user.jwt(id, 0))).json();
        assertThat(forged.get("valid").asBoolean()).isFalse();
        assertThat(forged.get("error").asText()).isNotEmpty();
    }

    @Test
    void aSignatureNeedsANameAndConsent() {
        String id = user.created(SignicatUser.signer("Ada"));
        String jwt = user.jwt(id, 0);

        assertThat(user.form("/start", Map.of("jwt", jwt, "name", "Ada")).status())
                .isEqualTo(400);
        assertThat(user.sign(jwt, " ").status()).isEqualTo(400);
        assertThat(user.sign("forged", "Ada").status()).isEqualTo(401);
        assertThat(user.state(id)).isEqualTo("unsigned");
    }

    @Test
    void aListIsFilteredAndPaged() {
        for (int i = 0; i < 3; i++) {
            user.createdWith(Map.of("title", "Paged " + i), SignicatUser.signer("Ada"));
        }

        JsonNode page =
                user.get("/signature/documents/summary?title=paged&limit=2").json();

        assertThat(page.get("size").asInt()).isEqualTo(3);
        assertThat(page.get("data").findValuesAsText("title")).containsExactly("Paged 2", "Paged 1");
        assertThat(page.at("/links/previous").asText()).isEmpty();
        JsonNode last = user.get(page.at("/links/next").asText()).json();
        assertThat(last.get("data").findValuesAsText("title")).containsExactly("Paged 0");
        assertThat(last.at("/links/next").asText()).isEmpty();
        Reply tooMany = user.get("/signature/documents/summary?limit=101");
        assertThat(tooMany.status()).isEqualTo(400);
        assertThat(tooMany.wrong()).isEqualTo(List.of("limit"));
    }

    @Test
    void methodsAndThemesAreListed() {
        assertThat(user.get("/signature/signature-methods").json().findValuesAsText("type"))
                .contains("no_bankid");
        assertThat(user.get("/signature/themes/list/spinners").json()).isNotEmpty();
    }
}
