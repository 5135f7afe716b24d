package dev.esign.sandbox.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.atlas.AtlasUser.Reply;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The pages, as a person with a browser and without JavaScript uses them. */
class PagesTest {
    private static final Sandbox SANDBOX = Sandbox.start();
    private static final AtlasSandbox ATLAS = SANDBOX.atlas();
    private static final List<Map<String, ?>> BOTH = List.of(AtlasUser.party("Ana"), AtlasUser.party("Lee"));

    private final AtlasUser user = AtlasUser.of(ATLAS, ATLAS.newApiKey());
    private final AtlasUser person = AtlasUser.anonymous(ATLAS);

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void theSignPageShowsTheDocumentAndTheFormToWhoeversTurnItIs() {
        String id = sent();

        String page = person.get(signPath(id, 0)).text();

        assertThat(page).contains("name=\"consent\"", "/sign/" + id + "/document?t=", "Decline");
        Reply document = person.get(signPath(id, 0).replace("?", "/document?"));
        assertThat(document.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(person.get(signPath(id, 1)).text()).contains("not your turn").doesNotContain("name=\"consent\"");
    }

    @Test
    void aWrongTokenSeesNothing() {
        String id = sent();

        assertThat(person.get("/sign/" + id + "?t=wrong").status()).isEqualTo(401);
        assertThat(person.get("/sign/" + id).status()).isEqualTo(401);
        assertThat(person.get("/sign/" + id + "/document?t=wrong").status()).isEqualTo(401);
        assertThat(person.get("/review/" + id + "?rt=wrong").status()).isEqualTo(401);
        assertThat(person.get("/review/" + id + "/document").status()).isEqualTo(401);
    }

    @Test
    void aSignatureNeedsANameAndConsent() {
        String id = sent();
        String token = signPath(id, 0).replaceAll(".*t=", "");

        assertThat(person.form("/sign/" + id, Map.of("t", token, "name", "Ana")).status())
                .isEqualTo(400);
        assertThat(person.form("/sign/" + id, Map.of("t", token, "name", " ", "consent", "yes"))
                        .status())
                .isEqualTo(400);
        assertThat(user.envelope(id).at("/parties/0/status").asText()).isEqualTo("pending");
    }

    @Test
    void nobodySignsTwiceOrOutOfTurn() {
        String id = sent();
        String second = signPath(id, 1).replaceAll(".*t=", "");
        assertThat(person.form("/sign/" + id, Map.of("t", second, "name", "Lee", "consent", "yes"))
                        .status())
                .isEqualTo(409);
        String first = signPath(id, 0).replaceAll(".*t=", "");
        Map<String, String> form = Map.of("t", first, "name", "Ana", "consent", "yes");
        assertThat(person.form("/sign/" + id, form).status()).isEqualTo(303);
        assertThat(person.form("/sign/" + id, form).status()).isEqualTo(409);
    }

    @Test
    void aPersonDeclinesOnThePage() {
        String id = sent();
        String token = signPath(id, 0).replaceAll(".*t=", "");

        assertThat(person.form("/sign/" + id + "/decline", Map.of("t", token, "reason", "No"))
                        .status())
                .isEqualTo(303);

        assertThat(user.envelope(id).get("decline_reason").asText()).isEqualTo("No");
        assertThat(person.get(signPath(id, 0)).text()).contains("You declined");
    }

    @Test
    void whatIsWrittenInATextFieldIsKeptAndNobodyElsesFieldIsTouched() {
        String id = user.create(Pdfs.plain(), Map.of());
        Map<String, Object> mine = Map.of(
                "id",
                "mine",
                "type",
                "text",
                "label",
                "Job",
                "page",
                1,
                "x_pct",
                0.1,
                "y_pct",
                0.5,
                "w_pct",
                0.3,
                "h_pct",
                0.03,
                "party_order",
                1);
        Map<String, Object> other = new HashMap<>(mine);
        other.put("id", "other");
        other.put("party_order", 2);
        user.post(
                "/api/envelope/" + id + "/send",
                Map.of("parties", BOTH, "fields", List.of(mine, other), "fields_version", 1));
        String page = person.get(signPath(id, 0)).text();
        assertThat(page).contains("field_mine").doesNotContain("field_other");
        String token = signPath(id, 0).replaceAll(".*t=", "");

        person.form(
                "/sign/" + id,
                Map.of("t", token, "name", "Ana", "consent", "yes", "field_mine", "Baker", "field_other", "Thief"));

        assertThat(user.envelope(id).get("fields").findValuesAsText("value")).containsExactly("Baker", "Ana");
    }

    @Test
    void theReviewPageSends() {
        String id = user.create(Pdfs.agreement(), Map.of("parties", BOTH));
        URI review = URI.create(user.envelope(id).get("review_url").asText());
        String token = review.getQuery().substring(3);
        assertThat(person.get(review.getPath() + "?" + review.getQuery()).text())
                .contains("Send", "Save as template", "ana@example.test");

        Reply sent = person.form(
                review.getPath() + "/send",
                Map.of("rt", token, "fields_version", "1", "email", "zoe@example.test", "name", "Zoe"));

        assertThat(sent.status()).isEqualTo(303);
        assertThat(user.envelope(id).at("/parties/0/email").asText()).isEqualTo("zoe@example.test");
        assertThat(user.envelope(id).get("status").asText()).isEqualTo("pending");
    }

    @Test
    void theReviewPagePlacesAField() {
        String id = user.create(Pdfs.plain(), Map.of());
        URI review = URI.create(user.envelope(id).get("review_url").asText());
        assertThat(person.get(review.getPath() + "?" + review.getQuery()).text())
                .contains("No fields were found");

        Reply placed = person.form(
                review.getPath() + "/fields",
                Map.of(
                        "rt",
                        review.getQuery().substring(3),
                        "fields_version",
                        "1",
                        "type",
                        "signature",
                        "page",
                        "1",
                        "x_pct",
                        "0.1",
                        "y_pct",
                        "0.8",
                        "w_pct",
                        "0.3",
                        "h_pct",
                        "0.05",
                        "party_order",
                        "1"));

        assertThat(placed.status()).isEqualTo(303);
        assertThat(user.envelope(id).get("fields")).hasSize(1);
    }

    @Test
    void aFieldBesideThePaperIsRefused() {
        String id = user.create(Pdfs.plain(), Map.of());
        URI review = URI.create(user.envelope(id).get("review_url").asText());
        Map<String, String> form = new HashMap<>(Map.of(
                "rt", review.getQuery().substring(3), "fields_version", "1", "type", "signature", "party_order", "1"));
        form.putAll(Map.of("page", "1", "x_pct", "NaN", "y_pct", "0.8", "w_pct", "0.3", "h_pct", "0.05"));

        assertThat(person.form(review.getPath() + "/fields", form).status()).isEqualTo(400);
        form.putAll(Map.of("page", "2", "x_pct", "0.1"));
        assertThat(person.form(review.getPath() + "/fields", form).status()).isEqualTo(400);
        assertThat(user.envelope(id).get("fields")).isEmpty();
    }

    @Test
    void aPageSaysNothingWhereThereIsNothingToSay() {
        String id = sent();
        URI review = URI.create(user.envelope(id).get("review_url").asText());

        assertThat(person.get(signPath(id, 0)).text()).doesNotContain("class=\"notice\"");
        assertThat(person.get(review.getPath() + "?" + review.getQuery()).text())
                .doesNotContain("class=\"notice\"");
    }

    @Test
    void whatPeopleWriteIsEscaped() {
        String id = user.create(Pdfs.agreement(), Map.of());
        user.dispatch(id, List.of(Map.of("email", "eve@example.test", "name", "<script>alert(1)</script>")));

        assertThat(person.get(signPath(id, 0)).text())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
        assertThat(person.get("/outbox").text()).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void theOutboxLinksToTheSignPage() {
        String id = sent();

        assertThat(person.get("/outbox").text()).contains("Please sign", "/sign/" + id + "?t");
        assertThat(person.get("/").text()).contains("/outbox", "/openapi.json");
    }

    @Test
    void aPageWithATokenInItsAddressTellsNoOtherSiteOfIt() {
        Reply page = person.get(signPath(sent(), 0));

        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    }

    private String sent() {
        String id = user.create(Pdfs.agreement(), Map.of());
        user.dispatch(id, BOTH);
        return id;
    }

    private String signPath(String id, int party) {
        URI url = URI.create(
                user.envelope(id).at("/parties/" + party + "/sign_url").asText());
        return url.getPath() + "?" + url.getQuery();
    }
}
