package dev.esign.getsigned;

import static dev.esign.getsigned.Requests.CREATE;
import static dev.esign.getsigned.Requests.ID;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.esign.ApiKey;
import dev.esign.CallException;
import dev.esign.testing.FuzzedPeer;

/** Whatever answer comes in GetSigned's place, good or bad, a call gives a value or a failure of its own kind. */
class GetSignedAnswersFuzzTest {
    @FuzzTest
    void anAnswerIsAValueOrAFailedCall(byte[] answer) {
        FuzzedPeer peer = new FuzzedPeer(answer);
        try (GetSignedClient client = GetSignedClient.of(ApiKey.of(FuzzedPeer.SECRET), peer.config())) {
            peer.expectValueOr(CallException.class, client.envelopes().get(ID)::execute);
            peer.expectValueOr(CallException.class, client.envelopes().create(CREATE)::execute);
            peer.expectValueOr(CallException.class, client.envelopes().list().firstPage()::execute);
        }
    }
}
