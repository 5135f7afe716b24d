package dev.esign.sandbox.xodo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.sandbox.paper.Paper;
import dev.esign.sandbox.xodo.XodoUser.Reply;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What a signer meets. */
class PagesTest {
    private static final XodoSandbox XODO = Start.inMemory();

    private final XodoUser user = XodoUser.of(XODO);
    private final XodoUser browser = XodoUser.anonymous(XODO);

    @AfterAll
    static void close() {
        XODO.close();
    }

    @Test
    void aSignersLinkStandsInTheDocumentAndInNoMailIfSigningIsEmbedded() {
        JsonNode made = user.create(Map.of("embedded_signing_enabled", 1), XodoUser.signer(1, "Ada"))
                .json();
        URI link = URI.create(made.at("/signers/0/embedded_signing_url").asText());

        assertThat(XODO.outbox()).noneMatch(mail -> mail.to().equals(XodoUser.address("Ada")));
        assertThat(user.sign(link, Map.of("name", "Ada")).status()).isEqualTo(303);
    }

    @Test
    void theMailComesWithEmbeddedSigningTooIfItIsAskedFor() {
        user.create(
                Map.of("embedded_signing_enabled", 1),
                Map.of("id", 1, "name", "Bo", "email", XodoUser.address("Bo"), "deliver_email", 1));

        assertThat(user.link("Bo")).isNotNull();
    }

    @Test
    void theDocumentCanBeReadOnItsPage() {
        user.sent(XodoUser.signer(1, "Cleo"));
        URI link = user.link("Cleo");

        Reply document = browser.get(link.getPath() + "/document?" + link.getQuery());

        assertThat(document.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(Paper.pages(document.bytes())).hasSize(1);
        assertThat(user.open("Cleo").text()).contains(link.getPath() + "/document?" + link.getQuery());
    }

    @Test
    void aSignerIsSentToWhereTheSenderWants() {
        Map<String, String> redirects =
                Map.of("redirect", "https://shop.example/done", "redirect_decline", "https://shop.example/no");
        user.create(redirects, XodoUser.signer(1, "Dan"));
        user.create(redirects, XodoUser.signer(1, "Eve"));

        assertThat(user.sign("Dan").header("Location")).isEqualTo("https://shop.example/done");
        assertThat(user.decline("Eve", "").header("Location")).isEqualTo("https://shop.example/no");
    }

    @Test
    void nobodySignsWithoutANameWithoutConsentOrWithAGuessedLink() {
        user.sent(XodoUser.signer(1, "Finn"));
        URI link = user.link("Finn");
        String token = link.getQuery().substring(2);

        assertThat(user.sign(link, Map.of("name", " ")).status()).isEqualTo(400);
        assertThat(browser.form(link.getPath(), Map.of("t", token, "name", "Finn"))
                        .status())
                .isEqualTo(400);
        assertThat(browser.get(link.getPath() + "?t=guess").status()).isEqualTo(401);
        assertThat(browser.get(link.getPath()).status()).isEqualTo(401);
        assertThat(user.sign("Finn").status()).isEqualTo(303);
        assertThat(user.sign("Finn").status()).isEqualTo(409);
    }

    @Test
    void whoHasAPinSignsWithItOnly() {
        user.create(Map.of(), Map.of("id", 1, "name", "Gus", "email", XodoUser.address("Gus"), "pin", "8812"));
        URI link = user.link("Gus");

        assertThat(user.open("Gus").text()).contains("name=\"pin\"");
        assertThat(user.sign(link, Map.of("name", "Gus")).status()).isEqualTo(403);
        assertThat(user.decline("Gus", "").status()).isEqualTo(403);
        assertThat(user.sign(link, Map.of("name", "Gus", "pin", "8812")).status())
                .isEqualTo(303);
    }

    @Test
    void whatASignerHasToWriteIsAskedForAndChecked() {
        user.create(
                Map.of(
                        "fields",
                        List.of(List.of(
                                field("text", "city", Map.of("required", 1)),
                                field("dropdown", "size", Map.of("options", List.of("S", "L"))),
                                field("checkbox", "terms", Map.of())))),
                XodoUser.signer(1, "Hal"));
        URI link = user.link("Hal");

        assertThat(user.open("Hal").text()).contains("field_city", "field_size", "<option>L</option>", "field_terms");
        assertThat(user.sign(link, Map.of("name", "Hal")).status()).isEqualTo(400);
        assertThat(user.sign(link, Map.of("name", "Hal", "field_city", "Bern", "field_size", "XL"))
                        .status())
                .isEqualTo(400);
        assertThat(user.sign(link, Map.of("name", "Hal", "field_city", "Bern", "field_size", "L"))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void whatASenderWritesIsNeverHtml() {
        user.create(Map.of("title", "<script>alert(1)</script>"), XodoUser.signer(1, "Ivy"));

        assertThat(user.open("Ivy").text()).doesNotContain("<script>");
        assertThat(browser.get("/outbox").text()).doesNotContain("<script>").contains("&lt;script&gt;");
    }

    @Test
    void anAppIsRegisteredOnTheDeveloperPage() {
        Map<String, String> shop = Map.of("name", "Shop", "callback_url", "http://127.0.0.1:9/back");
        assertThat(browser.form("/developer/app", shop).status()).isEqualTo(303);
        String page = browser.get("/developer").text();
        String clientId = page.replaceAll("(?s).*<code>(app_[^<]+)</code>.*", "$1");

        assertThat(page).contains("Shop", XODO.accessKey());
        assertThat(browser.get("/oauth/authorize?client_id=" + clientId).text()).contains("Shop wants to connect");
        assertThat(browser.form("/developer/app", Map.of("name", "Shop")).status())
                .isEqualTo(400);
        assertThat(browser.form("/developer/webhook", Map.of("url", "http://10.0.0.1/"))
                        .status())
                .isEqualTo(400);
    }

    private static Map<String, Object> field(String type, String identifier, Map<String, ?> more) {
        Map<String, Object> field = new HashMap<>(Map.of(
                "type",
                type,
                "identifier",
                identifier,
                "x",
                10,
                "y",
                10,
                "width",
                90,
                "height",
                20,
                "page",
                1,
                "signer",
                1));
        field.putAll(more);
        return field;
    }
}
