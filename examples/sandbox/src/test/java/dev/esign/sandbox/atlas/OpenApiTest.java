package dev.esign.sandbox.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** {@code /openapi.json} says what the sandbox does. */
class OpenApiTest {
    private static final Sandbox SANDBOX = Sandbox.start();
    private static final AtlasUser USER = AtlasUser.of(SANDBOX.atlas());

    private final JsonNode document =
            AtlasUser.anonymous(SANDBOX.atlas()).get("/openapi.json").json();

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void everyCallInItIsThere() {
        List<Integer> statuses = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> call : path.getValue().properties()) {
                // Without a key each call that exists answers 401; one that does not, 404 or 405.
                statuses.add(AtlasUser.anonymous(SANDBOX.atlas())
                        .call(call.getKey(), path.getKey().replace("{id}", "x"))
                        .status());
            }
        }
        assertThat(statuses).hasSize(14).containsOnly(401);
    }

    @Test
    void anEnvelopeHasNoMemberThatIsNotInIt() {
        String id = USER.create(Pdfs.agreement(), Map.of("webhook_url", "https://hooks.example.test/"));
        USER.dispatch(id, List.of(AtlasUser.party("Ana")));
        USER.signNext(id);
        JsonNode envelope = USER.awaitSignedPdf(id);

        assertThat(schema("Envelope")).containsAll(names(envelope));
        assertThat(schema("PartyProgress")).containsAll(names(envelope.at("/parties/0")));
        assertThat(schema("Field")).containsAll(names(envelope.at("/fields/0")));
        assertThat(schema("Status"))
                .isEqualTo(names(USER.get("/api/envelope/" + id + "/status").json()));
    }

    private Set<String> schema(String name) {
        return names(document.at("/components/schemas/" + name + "/properties"));
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
