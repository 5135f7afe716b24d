package dev.esign.quickstart;

import dev.esign.ApiKey;
import dev.esign.ClientConfig;
import dev.esign.atlas.AtlasClient;
import dev.esign.atlas.AtlasSigning;
import dev.esign.atlas.CreateEnvelope;
import dev.esign.atlas.CreatedEnvelope;
import dev.esign.atlas.Party;
import dev.esign.signing.SigningRequest;
import java.net.URI;

/** An account with Atlas: an API key. */
record AtlasAccount(AtlasClient client, AtlasSigning signing) implements Account {
    static AtlasAccount open(String apiKey, URI baseUrl, ClientConfig config) {
        AtlasClient client = AtlasClient.of(ApiKey.of(apiKey), config.withBaseUrl(baseUrl));
        return new AtlasAccount(client, AtlasSigning.of(client));
    }

    AtlasAccount reportingTo(URI webhookUrl) {
        return new AtlasAccount(client, signing.withWebhookUrl(webhookUrl));
    }

    @Override
    public Draft draft(SigningRequest request) {
        Party[] parties = request.signatories().stream()
                .map(who -> new Party(who.email(), who.name(), who.role(), null))
                .toArray(Party[]::new);
        CreatedEnvelope draft = client.envelopes()
                .create(CreateEnvelope.of(request.document()).withParties(parties))
                .execute();
        return new Draft(draft.envelopeId(), draft.reviewUrl());
    }

    @Override
    public void close() {
        client.close();
    }
}
