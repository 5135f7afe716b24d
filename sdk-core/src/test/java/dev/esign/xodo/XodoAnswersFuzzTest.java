package dev.esign.xodo;

import static dev.esign.xodo.Requests.CREATE;
import static dev.esign.xodo.Requests.HASH;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.esign.ApiKey;
import dev.esign.CallException;
import dev.esign.testing.FuzzedPeer;

/** Whatever answer comes in Xodo's place, good or bad, a call gives a value or a failure of its own kind. */
class XodoAnswersFuzzTest {
    @FuzzTest
    void anAnswerIsAValueOrAFailedCall(byte[] answer) {
        FuzzedPeer peer = new FuzzedPeer(answer);
        try (XodoClient client = XodoClient.of(ApiKey.of(FuzzedPeer.SECRET), peer.config())) {
            peer.expectValueOr(CallException.class, client.documents().get(HASH)::execute);
            peer.expectValueOr(CallException.class, client.documents().create(CREATE)::execute);
            peer.expectValueOr(
                    CallException.class,
                    client.documents().list(DocumentType.ALL).firstPage()::execute);
            peer.expectValueOr(CallException.class, client.documents().auditLog(HASH)::execute);
            peer.expectValueOr(CallException.class, client.documents().originalUrl(HASH)::execute);
        }
    }
}
