package dev.esign.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.esign.ApiCall;
import dev.esign.Document;
import dev.esign.IdempotencyKey;
import dev.esign.Secret;
import dev.esign.testing.Payloads;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all calls have in common on the wire: Atlas wire sheet §1 and §2.1. */
class AtlasCallsTest {
    private static final String ID = AtlasServer.ID;
    private static final Party ANA = Party.of("ana@acme.test", "Ana Diaz").withRole("Customer");

    /** One object that every reader finds what it needs in. */
    private static final String ANSWER =
            "{\"envelope_id\":\"%1$s\",\"template_id\":\"%1$s\",\"connected_org_id\":\"%1$s\",\"items\":[]}"
                    .formatted(ID);

    @RegisterExtension
    final AtlasServer atlas = new AtlasServer();

    record Case(String request, Sends sends, boolean keyed, Function<AtlasClient, ApiCall<?>> call) {
        @Override
        public String toString() {
            return request;
        }
    }

    enum Sends {
        NOTHING,
        NO_BYTES,
        JSON
    }

    static Stream<Case> calls() {
        return Stream.of(
                new Case("POST /api/envelope", Sends.JSON, true, atlas -> atlas.envelopes()
                        .create(CreateEnvelope.of(Document.at(URI.create("https://files.acme.test/nda.pdf"))))),
                new Case("GET /api/envelope/" + ID, Sends.NOTHING, false, atlas -> atlas.envelopes()
                        .get(ID)),
                new Case("GET /api/envelope/" + ID + "/status", Sends.NOTHING, false, atlas -> atlas.envelopes()
                        .status(ID)),
                new Case("GET /api/envelopes", Sends.NOTHING, false, atlas -> atlas.envelopes()
                        .list(EnvelopeQuery.all())
                        .firstPage()),
                new Case("POST /api/envelope/" + ID + "/send", Sends.JSON, true, atlas -> atlas.envelopes()
                        .send(ID, SendEnvelope.to(ANA))),
                new Case("PATCH /api/envelope/" + ID + "/fields", Sends.JSON, false, atlas -> atlas.envelopes()
                        .updateFields(ID, 3, List.of())),
                new Case("POST /api/envelope/" + ID + "/void", Sends.NO_BYTES, false, atlas -> atlas.envelopes()
                        .voidEnvelope(ID)),
                new Case("POST /api/envelope/" + ID + "/remind", Sends.NO_BYTES, false, atlas -> atlas.envelopes()
                        .remind(ID)),
                new Case("POST /api/envelope/" + ID + "/decline", Sends.JSON, false, atlas -> atlas.envelopes()
                        .decline(ID, Secret.of(AtlasServer.KEY), "no")),
                new Case("GET /api/templates/" + ID, Sends.NOTHING, false, atlas -> atlas.templates()
                        .get(ID)),
                new Case("POST /api/templates/" + ID + "/send", Sends.JSON, true, atlas -> atlas.templates()
                        .send(ID, TemplateSend.to(ANA))),
                new Case("POST /api/platform/connected-accounts", Sends.JSON, false, atlas -> atlas.connectedAccounts()
                        .create(CreateConnectedAccount.of("acme-1", "Acme"))),
                new Case(
                        "GET /api/platform/connected-accounts", Sends.NOTHING, false, atlas -> atlas.connectedAccounts()
                                .list()
                                .firstPage()),
                new Case(
                        "PATCH /api/platform/connected-accounts/" + ID,
                        Sends.JSON,
                        false,
                        atlas -> atlas.connectedAccounts().updateStatus(ID, AccountStatus.SUSPENDED)));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void everyCallGoesWhereThePagesSay(Case given) {
        assertThat(requestOf(given, atlas.client()).getRequestLine()).isEqualTo(given.request() + " HTTP/1.1");
    }

    @ParameterizedTest
    @MethodSource("calls")
    void everyCallCarriesTheKeyAndSaysWhatItTakesAndWhoAsks(Case given) {
        Headers headers = requestOf(given, atlas.client()).getHeaders();

        assertThat(headers.values("Authorization")).containsExactly("Bearer " + AtlasServer.KEY);
        assertThat(headers.values("Accept")).containsExactly("application/json");
        assertThat(headers.get("User-Agent")).startsWith("esign-java/");
        assertThat(headers.get("Atlas-Account")).isNull();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aScopedClientNamesTheAccountOnEveryCall(Case given) {
        Headers headers =
                requestOf(given, atlas.client().forAccount("ext_acme-1")).getHeaders();

        assertThat(headers.values("Atlas-Account")).containsExactly("ext_acme-1");
    }

    @ParameterizedTest
    @MethodSource("calls")
    void anIdempotencyKeyTravelsWhereAtlasHonoursItAndOnlyThere(Case given) {
        String key = requestOf(given, atlas.client()).getHeaders().get("Idempotency-Key");

        if (given.keyed()) {
            assertThat(key).matches("[0-9a-f-]{36}");
        } else {
            assertThat(key).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void theCallersOwnKeyIsSentWhereAtlasHonoursItAndRefusedElsewhere(Case given) throws Exception {
        ApiCall<?> call = given.call().apply(atlas.client());
        IdempotencyKey key = IdempotencyKey.derivedFrom("test", "deal-77");

        if (given.keyed()) {
            atlas.answer(ANSWER);
            call.idempotencyKey(key).executeAsync().get(5, TimeUnit.SECONDS);
            assertThat(atlas.request().getHeaders().values("Idempotency-Key")).containsExactly(key.value());
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> call.idempotencyKey(key));
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void onlyCallsWithSomethingToSaySendABody(Case given) {
        RecordedRequest request = requestOf(given, atlas.client());
        Headers headers = request.getHeaders();

        switch (given.sends()) {
            case JSON -> {
                assertThat(Payloads.json(request).isObject()).isTrue();
                assertThat(headers.get("Content-Length")).isEqualTo(String.valueOf(Payloads.bytes(request).length));
            }
            case NO_BYTES -> {
                assertThat(Payloads.bytes(request)).isEmpty();
                assertThat(headers.get("Content-Length")).isEqualTo("0");
                assertThat(headers.get("Content-Type")).isNull();
            }
            case NOTHING -> {
                assertThat(Payloads.bytes(request)).isEmpty();
                assertThat(headers.get("Content-Length")).isNull();
                assertThat(headers.get("Content-Type")).isNull();
            }
        }
    }

    @Test
    void anIdIsOneSegmentOfThePathWhateverItHolds() {
        atlas.answer("{}");

        atlas.envelopes().voidEnvelope("env_ä?b#c%2e%2e;d").execute();

        assertThat(atlas.request().getTarget()).isEqualTo("/api/envelope/env_%C3%A4%3Fb%23c%252e%252e;d/void");
    }

    @Test
    void aClientOutlivesItsScopedCopies() {
        AtlasClient tenant = atlas.client().forAccount("ext_acme-1").forAccount("ext_acme-2");
        atlas.answer("{}");
        atlas.answer("{}");

        tenant.envelopes().get(ID).execute();
        atlas.envelopes().get(ID).execute();

        assertThat(atlas.request().getHeaders().values("Atlas-Account")).containsExactly("ext_acme-2");
        assertThat(atlas.request().getHeaders().values("Atlas-Account")).isEmpty();
    }

    private RecordedRequest requestOf(Case given, AtlasClient client) {
        atlas.answer(ANSWER);
        given.call().apply(client).execute();
        return atlas.request();
    }
}
