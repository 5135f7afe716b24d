package dev.esign.atlas;

import static dev.esign.testing.Answers.json;

import dev.esign.testing.Answers;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** An Atlas of one envelope that keeps idempotency keys, and counts what it did. */
final class AtlasInMemory extends Dispatcher {
    private final Map<String, MockResponse> replays = new HashMap<>();
    int made;
    int sent;
    String status = "draft";
    String fields = "[]";

    @Override
    public synchronized MockResponse dispatch(RecordedRequest request) {
        String key = request.getHeaders().get("Idempotency-Key");
        if (request.getMethod().equals("GET")) {
            return envelope();
        }
        MockResponse replay = replays.get(key);
        if (replay != null) {
            return replay;
        }
        MockResponse answer = change(request.getTarget());
        replays.put(Objects.requireNonNull(key, "a key"), answer);
        return answer;
    }

    private MockResponse change(String target) {
        if (target.endsWith("/send")) {
            sent++;
            status = "pending";
            return json(200, "{}");
        }
        made++;
        return json(200, Answers.ENVELOPE);
    }

    private MockResponse envelope() {
        return json(
                200,
                "{\"envelope_id\":\"e1\",\"status\":\"" + status
                        + "\",\"fields_status\":\"ready\",\"fields_version\":3,\"fields\":" + fields
                        + ",\"parties\":[{\"email\":\"ana@acme.test\",\"name\":\"Ana Diaz\",\"status\":\"pending\"}]}");
    }
}
