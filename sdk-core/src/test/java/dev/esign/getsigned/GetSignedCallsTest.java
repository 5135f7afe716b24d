package dev.esign.getsigned;

import static dev.esign.getsigned.Requests.CREATE;
import static dev.esign.getsigned.Requests.FIELD;
import static dev.esign.getsigned.Requests.ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.esign.ApiCall;
import dev.esign.Document;
import dev.esign.IdempotencyKey;
import dev.esign.Secret;
import dev.esign.testing.Answers;
import dev.esign.testing.Payloads;
import dev.esign.testing.Verb;
import dev.esign.testing.Wire;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What all calls have in common on the wire: GetSigned wire sheet §1, §2 and §5. */
class GetSignedCallsTest {
    /** One object that every reader finds what it needs in. */
    private static final String ANSWER = "{\"id\":\"" + ID + "\",\"documentId\":\"doc_01HXEXAMPLE\",\"items\":[]}";

    @RegisterExtension
    final Wire wire = new Wire();

    record Case(String request, Sends sends, Function<GetSignedClient, ApiCall<?>> call) {
        boolean isPost() {
            return request.startsWith("POST");
        }

        @Override
        public String toString() {
            return request;
        }
    }

    enum Sends {
        NOTHING,
        NO_BYTES,
        JSON,
        BYTES
    }

    static Stream<Case> calls() {
        return Stream.of(
                new Case("POST /api/v1/envelopes", Sends.JSON, it -> it.envelopes()
                        .create(CREATE)),
                new Case("GET /api/v1/envelopes/" + ID, Sends.NOTHING, it -> it.envelopes()
                        .get(ID)),
                new Case("GET /api/v1/envelopes", Sends.NOTHING, it -> it.envelopes()
                        .list()
                        .firstPage()),
                new Case(
                        "GET /api/v1/envelopes?tenantId=north%20wind%26",
                        Sends.NOTHING, it -> it.envelopes().list("north wind&").firstPage()),
                new Case("POST /api/v1/envelopes/" + ID + "/document", Sends.BYTES, it -> it.envelopes()
                        .uploadDocument(ID, Document.of("lease.pdf", Answers.pdfBytes(4096)))),
                new Case("POST /api/v1/envelopes/" + ID + "/fields", Sends.JSON, it -> it.envelopes()
                        .addField(ID, FIELD)),
                new Case("POST /api/v1/envelopes/" + ID + "/send", Sends.NO_BYTES, it -> it.envelopes()
                        .send(ID)),
                new Case("POST /api/v1/envelopes/" + ID + "/void", Sends.NO_BYTES, it -> it.envelopes()
                        .voidEnvelope(ID)),
                new Case("POST /api/v1/webhooks", Sends.JSON, it -> it.webhooks()
                        .register(
                                URI.create("https://hooks.example.org/gs"),
                                List.of(EventType.ENVELOPE_COMPLETED),
                                Secret.of("s3cr3t"))));
    }

    static Stream<Arguments> callsAndVerbs() {
        return calls().flatMap(call -> Arrays.stream(Verb.values()).map(verb -> Arguments.of(call, verb)));
    }

    @ParameterizedTest
    @MethodSource("callsAndVerbs")
    void everyCallGoesWhereThePagesSayByEveryVerb(Case given, Verb verb) throws InterruptedException {
        wire.answer(Answers.json(200, ANSWER));

        Object answer = verb.run(given.call().apply(Requests.clientOf(wire)));

        assertThat(answer).isNotNull();
        assertThat(wire.request().getRequestLine()).isEqualTo(given.request() + " HTTP/1.1");
        assertThat(wire.server().getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void everyCallCarriesTheTokenAndSaysWhatItTakesAndWhoAsks(Case given) throws InterruptedException {
        Headers headers = requestOf(given).getHeaders();

        assertThat(headers.values("Authorization")).containsExactly("Bearer " + Wire.KEY);
        assertThat(headers.values("Accept")).containsExactly("application/json");
        assertThat(headers.get("User-Agent")).startsWith("esign-java/");
    }

    @ParameterizedTest
    @MethodSource("calls")
    void everyPostCarriesAnIdempotencyKeyAndNothingElseDoes(Case given) throws InterruptedException {
        String key = requestOf(given).getHeaders().get("Idempotency-Key");

        if (given.isPost()) {
            assertThat(key).matches("[0-9a-f-]{36}");
        } else {
            assertThat(key).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("callsAndVerbs")
    void theCallersOwnKeyIsSentWithEveryPostAndRefusedElsewhere(Case given, Verb verb) throws InterruptedException {
        ApiCall<?> call = given.call().apply(Requests.clientOf(wire));
        IdempotencyKey key = IdempotencyKey.derivedFrom("test", "deal-77");

        if (given.isPost()) {
            wire.answer(Answers.json(200, ANSWER));
            verb.run(call.idempotencyKey(key));
            assertThat(wire.request().getHeaders().values("Idempotency-Key")).containsExactly(key.value());
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> call.idempotencyKey(key));
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aLostAnswerIsAskedForAgainWithTheSameKeyAndTheSameBytes(Case given) throws InterruptedException {
        wire.answer(Answers.lostAnswer(), Answers.status(503), Answers.json(200, ANSWER));

        assertThat(given.call()
                        .apply(Requests.clientOf(wire))
                        .executeForResponse()
                        .attempts())
                .isEqualTo(3);

        RecordedRequest first = wire.request();
        for (RecordedRequest again : List.of(wire.request(), wire.request())) {
            assertThat(again.getRequestLine()).isEqualTo(first.getRequestLine());
            assertThat(again.getHeaders().get("Idempotency-Key"))
                    .isEqualTo(first.getHeaders().get("Idempotency-Key"));
            assertThat(Payloads.bytes(again)).isEqualTo(Payloads.bytes(first));
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void onlyCallsWithSomethingToSaySendABody(Case given) throws InterruptedException {
        RecordedRequest request = requestOf(given);
        Headers headers = request.getHeaders();
        String length = String.valueOf(Payloads.bytes(request).length);

        switch (given.sends()) {
            case JSON -> {
                assertThat(Payloads.json(request).isObject()).isTrue();
                assertThat(headers.get("Content-Length")).isEqualTo(length);
            }
            case BYTES -> {
                assertThat(headers.get("Content-Type")).isEqualTo("application/octet-stream");
                assertThat(headers.get("Content-Length")).isEqualTo(length);
            }
            case NO_BYTES -> {
                assertThat(length).isEqualTo("0");
                assertThat(headers.get("Content-Length")).isEqualTo("0");
                assertThat(headers.get("Content-Type")).isNull();
            }
            case NOTHING -> {
                assertThat(length).isEqualTo("0");
                assertThat(headers.get("Content-Length")).isNull();
                assertThat(headers.get("Content-Type")).isNull();
            }
        }
    }

    @Test
    void anIdIsOneSegmentOfThePathWhateverItHolds() throws InterruptedException {
        wire.answer(Answers.json(200, "{}"));

        Requests.clientOf(wire).envelopes().send("env_ä?b#c%2e%2e;d").execute();

        assertThat(wire.request().getTarget()).isEqualTo("/api/v1/envelopes/env_%C3%A4%3Fb%23c%252e%252e;d/send");
    }

    @Test
    void productionIsTheHostOfTheDocumentation() {
        assertThat(GetSignedClient.BASE_URL).hasToString("https://api.getsigned.ca/");
    }

    private RecordedRequest requestOf(Case given) throws InterruptedException {
        wire.answer(Answers.json(200, ANSWER));
        given.call().apply(Requests.clientOf(wire)).execute();
        return wire.request();
    }
}
