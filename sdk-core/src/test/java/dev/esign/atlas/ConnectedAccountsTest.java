package dev.esign.atlas;

import static dev.esign.atlas.AtlasServer.ID;
import static dev.esign.testing.Payloads.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The tenants of a platform: Atlas wire sheet §8. */
class ConnectedAccountsTest {
    @RegisterExtension
    final AtlasServer atlas = new AtlasServer();

    @Test
    void aTenantIsProvisioned() {
        atlas.answer("{\"success\":true,\"connected_org_id\":\"5f0d\",\"external_id\":\"acme-1\",\"created\":true,"
                + "\"next_step\":\"text\"}");

        ConnectedAccount account = atlas.client()
                .connectedAccounts()
                .create(CreateConnectedAccount.of("acme-1", "Acme")
                        .withBillingMode(BillingMode.CHILD_PAYS)
                        .withInitialCredits(0))
                .execute();

        assertThat(json(atlas.request()))
                .isEqualTo(
                        json("{'external_id':'acme-1','name':'Acme','billing_mode':'child_pays','initial_credits':0}"));
        assertThat(account)
                .isEqualTo(new ConnectedAccount(
                        "5f0d", "acme-1", null, null, null, true, Map.of("success", true, "next_step", "text")));
    }

    @Test
    void whatIsNotSaidOfATenantIsNotSent() {
        atlas.answer("{}");

        atlas.client()
                .connectedAccounts()
                .create(CreateConnectedAccount.of("acme-1", "Acme"))
                .execute();

        assertThat(json(atlas.request())).isEqualTo(json("{'external_id':'acme-1','name':'Acme'}"));
    }

    @Test
    void aTenantIsSuspendedWhateverTheAnswerIs() {
        atlas.answer("");

        ConnectedAccount account = atlas.client()
                .connectedAccounts()
                .updateStatus(ID, AccountStatus.SUSPENDED)
                .execute();

        assertThat(json(atlas.request())).isEqualTo(json("{'status':'suspended'}"));
        assertThat(account.connectedOrgId()).isEqualTo(ID);
    }

    @Test
    void whoPaysForATenantIsChanged() {
        atlas.answer("{\"id\":\"5f0d\",\"status\":\"frozen\",\"billing_mode\":\"split\",\"name\":\"Acme\"}");

        ConnectedAccount account = atlas.client()
                .connectedAccounts()
                .updateBillingMode(ID, BillingMode.PLATFORM_PAYS)
                .execute();

        assertThat(json(atlas.request())).isEqualTo(json("{'billing_mode':'platform_pays'}"));
        assertThat(account)
                .isEqualTo(new ConnectedAccount(
                        ID,
                        null,
                        "Acme",
                        new AccountStatus("frozen"),
                        new BillingMode("split"),
                        null,
                        Map.of("id", "5f0d")));
    }
}
