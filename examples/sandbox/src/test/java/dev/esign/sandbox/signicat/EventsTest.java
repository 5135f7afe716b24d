package dev.esign.sandbox.signicat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.atlas.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The events API (Signicat wire sheet §3.4). */
class EventsTest {
    private static final String EVENTS = "/notification/events";

    private final TestClock clock = new TestClock(Instant.parse("2026-03-01T12:00:00Z"));
    private final Sandbox sandbox = Sandbox.builder().clock(clock).start();
    private final SignicatUser user = SignicatUser.of(sandbox.signicat());

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void whatWasTakenIsLockedForTenMinutes() {
        user.created(SignicatUser.signer("Ada"));

        assertThat(user.get(EVENTS).json()).hasSize(1);
        assertThat(user.get(EVENTS).json()).isEmpty();
        assertThat(user.get(EVENTS + "/peek").json()).hasSize(1);
        clock.advance(Duration.ofMinutes(10));
        assertThat(user.get(EVENTS).json()).hasSize(1);
    }

    @Test
    void whatIsHandledDoesNotComeAgain() {
        user.created(SignicatUser.signer("Ada"));
        user.created(SignicatUser.signer("Lee"));
        JsonNode taken = user.get(EVENTS).json();

        assertThat(user.post(EVENTS + "/" + taken.at("/0/id").asText() + "/handle")
                        .status())
                .isEqualTo(204);
        assertThat(user.get(EVENTS + "/peek").json()).hasSize(1);
        assertThat(user.post(EVENTS + "/handle", taken.findValuesAsText("id").subList(1, 2))
                        .status())
                .isEqualTo(204);
        assertThat(user.get(EVENTS + "/peek").json()).isEmpty();
        assertThat(user.post(EVENTS + "/unknown/handle").status()).isEqualTo(404);
    }

    @Test
    void eventsAreTakenByTypeAndTag() {
        user.createdWith(Map.of("advanced", Map.of("tags", List.of("lease"))), SignicatUser.signer("Ada"));
        user.post(EVENTS + "/mock", Map.of("eventType", "document_signed"));

        assertThat(user.get(EVENTS + "?tags=other").json()).isEmpty();
        assertThat(user.get(EVENTS + "?tags=lease").json().at("/0/type").asText())
                .isEqualTo("document_created");
        assertThat(user.get(EVENTS + "?eventType=document_signed").json()).hasSize(1);
    }

    @Test
    void clearedEventsAreGoneAndUnknownTypesAreNotMocked() {
        user.post(EVENTS + "/mock", Map.of("eventType", "document_read"));

        assertThat(user.post(EVENTS + "/clear").status()).isEqualTo(204);

        assertThat(user.get(EVENTS).json()).isEmpty();
        assertThat(user.post(EVENTS + "/mock", Map.of("eventType", "tea_time")).wrong())
                .containsExactly("eventType");
        assertThat(user.get(EVENTS + "/types").json().findValuesAsText("name")).contains("document_packaged");
    }
}
