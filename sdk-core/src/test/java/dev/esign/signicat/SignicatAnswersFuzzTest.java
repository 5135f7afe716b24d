package dev.esign.signicat;

import static dev.esign.signicat.Requests.CREATE;
import static dev.esign.signicat.Requests.ID;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.esign.ApiKey;
import dev.esign.CallException;
import dev.esign.testing.FuzzedPeer;

/** Whatever answer comes in Signicat's place, good or bad, a call gives a value or a failure of its own kind. */
class SignicatAnswersFuzzTest {
    @FuzzTest
    void anAnswerIsAValueOrAFailedCall(byte[] answer) {
        FuzzedPeer peer = new FuzzedPeer(answer);
        try (SignicatClient client = SignicatClient.of(ApiKey.of(FuzzedPeer.SECRET), peer.config())) {
            peer.expectValueOr(CallException.class, client.documents().get(ID)::execute);
            peer.expectValueOr(CallException.class, client.documents().create(CREATE)::execute);
            peer.expectValueOr(
                    CallException.class,
                    client.documents().query(DocumentQuery.of()).firstPage()::execute);
            peer.expectValueOr(CallException.class, client.attachments().list(ID)::execute);
            peer.expectValueOr(CallException.class, client.validateJwt("a.b.c")::execute);
        }
    }
}
