package dev.esign.acceptance;

import static dev.esign.acceptance.AtlasUser.ANA;
import static dev.esign.acceptance.AtlasUser.BEN;
import static dev.esign.acceptance.AtlasUser.toBoth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.ApiException;
import dev.esign.PermissionException;
import dev.esign.atlas.AccountStatus;
import dev.esign.atlas.AtlasClient;
import dev.esign.atlas.BillingMode;
import dev.esign.atlas.ConnectedAccount;
import dev.esign.atlas.CreateConnectedAccount;
import dev.esign.atlas.CreateEnvelope;
import dev.esign.atlas.Envelope;
import dev.esign.atlas.EnvelopeQuery;
import dev.esign.quickstart.Quickstart;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A platform that sends for its tenants. */
class PlatformTest {
    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    private final AtlasUser platform = SANDBOX.user(SANDBOX.sandbox().atlas().platformKey());

    @Test
    void anAccountIsMadeOnceHoweverOftenItIsAskedFor() {
        CreateConnectedAccount request = CreateConnectedAccount.of("once", "Once Ltd");

        ConnectedAccount first =
                platform.client().connectedAccounts().create(request).execute();
        ConnectedAccount second =
                platform.client().connectedAccounts().create(request).execute();

        assertThat(first.created()).isTrue();
        assertThat(second.created()).isFalse();
        assertThat(second.connectedOrgId()).isEqualTo(first.connectedOrgId());
        assertThat(platform.client().connectedAccounts().list())
                .filteredOn(account -> "once".equals(account.externalId()))
                .hasSize(1);
    }

    @Test
    void aTenantSeesItsOwnEnvelopesOnly() throws Exception {
        platform.client()
                .connectedAccounts()
                .create(CreateConnectedAccount.of("acme-1", "Acme"))
                .execute();
        AtlasClient acme = platform.client().forAccount("ext_acme-1");

        String id = acme.envelopes()
                .create(CreateEnvelope.of(Quickstart.sample()))
                .execute()
                .envelopeId();

        assertThat(acme.envelopes().list(EnvelopeQuery.all()))
                .extracting(Envelope::id)
                .containsExactly(id);
        assertThat(platform.client().envelopes().list(EnvelopeQuery.all()))
                .extracting(Envelope::id)
                .doesNotContain(id);
    }

    @Test
    void aSuspendedTenantMayDraftButNotSend() throws Exception {
        ConnectedAccount tenant = platform.client()
                .connectedAccounts()
                .create(CreateConnectedAccount.of("late-payer", "Late Payer")
                        .withBillingMode(BillingMode.CHILD_PAYS)
                        .withInitialCredits(2))
                .execute();
        String orgId = Objects.requireNonNull(tenant.connectedOrgId());
        platform.client()
                .connectedAccounts()
                .updateStatus(orgId, AccountStatus.SUSPENDED)
                .execute();
        AtlasClient scoped = platform.client().forAccount(orgId);
        String id = scoped.envelopes()
                .create(CreateEnvelope.of(Quickstart.sample()).withParties(ANA, BEN))
                .execute()
                .envelopeId();
        Envelope ready = scoped.envelopes().awaitFields(id).execute();

        assertThatExceptionOfType(PermissionException.class)
                .isThrownBy(() -> scoped.envelopes().send(id, toBoth(ready)).execute());

        platform.client()
                .connectedAccounts()
                .updateStatus(orgId, AccountStatus.ACTIVE)
                .execute();
        scoped.envelopes().send(id, toBoth(ready)).execute();
    }

    @Test
    void aProfileKeyMayNotActForATenant() {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> SANDBOX.user()
                        .client()
                        .forAccount("ext_acme-1")
                        .envelopes()
                        .list(EnvelopeQuery.all())
                        .firstPage()
                        .execute())
                .satisfies(e -> assertThat(e.status()).isEqualTo(403));
    }
}
