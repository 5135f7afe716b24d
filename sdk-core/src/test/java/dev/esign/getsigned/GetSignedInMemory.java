package dev.esign.getsigned;

import static dev.esign.testing.Answers.json;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** A GetSigned of one envelope that keeps idempotency keys, and counts what it did. */
final class GetSignedInMemory extends Dispatcher {
    static final String SIGNERS = "[{\"id\":\"sgn_1\",\"email\":\"ana@acme.test\",\"name\":\"Ana Diaz\","
            + "\"status\":\"pending\"},{\"id\":\"sgn_2\",\"email\":\"bo@acme.test\",\"status\":\"pending\"}]";

    private final Map<String, MockResponse> replays = new HashMap<>();
    int made;
    int uploaded;
    int placed;
    int sent;
    String status = "draft";
    String signers = SIGNERS;

    @Override
    public synchronized MockResponse dispatch(RecordedRequest request) {
        if (request.getMethod().equals("GET")) {
            return json(200, "{\"id\":\"env_1\",\"status\":\"" + status + "\",\"signers\":" + signers + "}");
        }
        String key = Objects.requireNonNull(request.getHeaders().get("Idempotency-Key"), "a key");
        return replays.computeIfAbsent(key, k -> change(request.getTarget()));
    }

    private MockResponse change(String target) {
        switch (target.substring(target.lastIndexOf('/') + 1)) {
            case "document" -> uploaded++;
            case "fields" -> placed++;
            case "send" -> {
                sent++;
                status = "sent";
            }
            default -> made++;
        }
        return json(200, "{\"id\":\"env_1\",\"documentId\":\"doc_1\"}");
    }
}
