package dev.esign.sandbox.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.atlas.AtlasUser.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Connected accounts, and calls in their name. */
class PlatformTest {
    private static final List<Map<String, ?>> ANA = List.of(AtlasUser.party("Ana"));
    private static final String PATH = "/api/platform/connected-accounts";

    private final Sandbox sandbox = Sandbox.start();
    private final AtlasSandbox atlas = sandbox.atlas();
    private final AtlasUser platform = AtlasUser.of(atlas, atlas.platformKey());

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void connectingTheSameExternalIdTwiceGivesTheSameAccount() {
        Reply first = connect(Map.of());
        Reply again = connect(Map.of());

        assertThat(first.json().get("success").asBoolean()).isTrue();
        assertThat(first.json().get("created").asBoolean()).isTrue();
        assertThat(again.json().get("created").asBoolean()).isFalse();
        assertThat(again.json().get("connected_org_id")).isEqualTo(first.json().get("connected_org_id"));
        JsonNode listed = platform.get(PATH).json().get("connected_accounts");
        assertThat(listed).hasSize(1);
        assertThat(listed.at("/0/external_id").asText()).isEqualTo("acme-1");
    }

    @Test
    void bothFormsOfTheHeaderReachTheTenantAndNoHeaderThePlatformItself() {
        String tenantId = connect(Map.of()).json().get("connected_org_id").asText();
        String id = tenant().create(Pdfs.agreement(), Map.of());

        assertThat(platform.with("Atlas-Account", tenantId)
                        .get("/api/envelope/" + id)
                        .status())
                .isEqualTo(200);
        assertThat(platform.get("/api/envelope/" + id).status()).isEqualTo(404);
    }

    @Test
    void anUnknownTenantIs404AndAProfileKeyMayNotNameOne() {
        assertThat(platform.with("Atlas-Account", "ext_nobody")
                        .get("/api/envelopes")
                        .status())
                .isEqualTo(404);
        connect(Map.of());
        Reply refused = AtlasUser.of(atlas).with("Atlas-Account", "ext_acme-1").get("/api/envelopes");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("forbidden");
    }

    @Test
    void aProfileKeyConnectsNobody() {
        assertThat(AtlasUser.of(atlas)
                        .post(PATH, Map.of("external_id", "x", "name", "X"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void thePlatformPaysUnlessToldOtherwise() {
        connect(Map.of());

        assertThat(send(tenant()).status()).isEqualTo(200);

        assertThat(atlas.credits(atlas.platformKey())).isEqualTo(4);
    }

    @Test
    void aChildThatPaysUsesItsInitialCredits() {
        connect(Map.of("billing_mode", "child_pays", "initial_credits", 1));

        assertThat(send(tenant()).status()).isEqualTo(200);
        assertThat(send(tenant()).status()).isEqualTo(402);
        assertThat(atlas.credits(atlas.platformKey())).isEqualTo(5);
    }

    @Test
    void aSuspendedTenantMayDraftButNotSend() {
        String tenantId = connect(Map.of()).json().get("connected_org_id").asText();
        Reply suspended = platform.patch(PATH + "/" + tenantId, Map.of("status", "suspended"));
        assertThat(suspended.json().get("status").asText()).isEqualTo("suspended");

        Reply refused = send(tenant());

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("account_suspended");
        platform.patch(PATH + "/" + tenantId, Map.of("status", "active"));
        assertThat(send(tenant()).status()).isEqualTo(200);
    }

    @Test
    void whatIsMissingOrUnknownIsRefused() {
        assertThat(platform.post(PATH, Map.of("name", "Acme")).status()).isEqualTo(400);
        assertThat(platform.post(PATH, Map.of("external_id", "a", "name", "A", "billing_mode", "x"))
                        .status())
                .isEqualTo(400);
        assertThat(platform.patch(PATH + "/nobody", Map.of("status", "active")).status())
                .isEqualTo(404);
    }

    private Reply connect(Map<String, ?> more) {
        Map<String, Object> body = new java.util.HashMap<>(more);
        body.put("external_id", "acme-1");
        body.put("name", "Acme");
        return platform.post(PATH, body);
    }

    private AtlasUser tenant() {
        return platform.with("Atlas-Account", "ext_acme-1");
    }

    private static Reply send(AtlasUser user) {
        return user.dispatch(user.create(Pdfs.agreement(), Map.of()), ANA);
    }
}
