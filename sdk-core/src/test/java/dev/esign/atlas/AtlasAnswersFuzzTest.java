package dev.esign.atlas;

import static dev.esign.atlas.AtlasServer.ID;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.esign.ApiKey;
import dev.esign.CallException;
import dev.esign.testing.FuzzedPeer;

/** Whatever answer comes in Atlas's place, good or bad, a call gives a value or a failure of its own kind. */
class AtlasAnswersFuzzTest {
    @FuzzTest
    void anAnswerIsAValueOrAFailedCall(byte[] answer) {
        FuzzedPeer peer = new FuzzedPeer(answer);
        try (AtlasClient client = AtlasClient.of(ApiKey.of(FuzzedPeer.SECRET), peer.config())) {
            peer.expectValueOr(CallException.class, client.envelopes().get(ID)::execute);
            peer.expectValueOr(
                    CallException.class,
                    client.envelopes().send(ID, SendEnvelope.to(Party.of("ana@acme.test", "Ana Diaz")))::execute);
            peer.expectValueOr(
                    CallException.class,
                    client.envelopes().list(EnvelopeQuery.all()).firstPage()::execute);
            peer.expectValueOr(CallException.class, client.templates().get(ID)::execute);
        }
    }
}
