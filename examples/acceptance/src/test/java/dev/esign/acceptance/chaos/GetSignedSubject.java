package dev.esign.acceptance.chaos;

import dev.esign.ApiCall;
import dev.esign.getsigned.AuthMethod;
import dev.esign.getsigned.Box;
import dev.esign.getsigned.CreateEnvelope;
import dev.esign.getsigned.FieldType;
import dev.esign.getsigned.GetSignedClient;
import dev.esign.getsigned.PlaceField;
import dev.esign.getsigned.Signer;
import dev.esign.oauth.ClientAuthentication;
import dev.esign.oauth.ClientCredentialsGrant;
import dev.esign.oauth.TokenSource;
import dev.esign.oauth.TokenSourceConfig;
import dev.esign.sandbox.getsigned.GetSignedOptions;
import dev.esign.sandbox.getsigned.GetSignedSandbox;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/** Calls to GetSigned. */
abstract class GetSignedSubject implements Subject {
    static final CreateEnvelope ENVELOPE = CreateEnvelope.of(
            "northwind", "Agreement", Signer.of("ana@customer.example", "Ana").withAuthMethod(AuthMethod.NONE));

    final GetSignedSandbox sandbox =
            GetSignedSandbox.start(new GetSignedOptions(null, 0, List.of(), Clock.systemUTC()));
    final Road road;
    final TokenSource tokens;
    final GetSignedClient straight;

    GetSignedSubject(Road road) {
        this.road = road;
        tokens = TokenSource.of(
                grant(sandbox.tokenUrl()), TokenSourceConfig.standard().withClient(road.straight()));
        straight = GetSignedClient.of(tokens, road.straight().withBaseUrl(sandbox.apiUrl()));
    }

    final ClientCredentialsGrant grant(URI tokenUrl) {
        return ClientCredentialsGrant.of(
                tokenUrl, ClientAuthentication.post(sandbox.clientId(), sandbox.clientSecret()));
    }

    @Override
    public void close() {
        straight.close();
        tokens.close();
        sandbox.close();
    }

    /** The token request of a process that makes an envelope as its first call. */
    static final class Token extends GetSignedSubject {
        private final URI tokenUrl;
        private TokenSource fresh = tokens;
        private GetSignedClient client = straight;
        private int earlier;

        Token(Road road) throws IOException {
            super(road);
            tokenUrl = road.through(sandbox.tokenUrl());
        }

        @Override
        public void prepare() {
            earlier = sandbox.envelopeCount();
        }

        @Override
        public ApiCall<?> call() {
            client.close();
            fresh.close();
            fresh = TokenSource.of(grant(tokenUrl), TokenSourceConfig.standard().withClient(road.cut()));
            client = GetSignedClient.of(fresh, road.straight().withBaseUrl(sandbox.apiUrl()));
            return client.envelopes().create(ENVELOPE);
        }

        @Override
        public int done() {
            return sandbox.envelopeCount() - earlier;
        }

        @Override
        public OptionalInt doneInAll() {
            return OptionalInt.of(sandbox.envelopeCount());
        }

        @Override
        public void close() {
            client.close();
            fresh.close();
            super.close();
        }
    }

    /** Calls that carry a token which is already there. */
    abstract static class Api extends GetSignedSubject {
        final GetSignedClient cut;

        Api(Road road) throws IOException {
            super(road);
            tokens.token(Duration.ofSeconds(10));
            cut = GetSignedClient.of(tokens, road.cut().withBaseUrl(road.through(sandbox.apiUrl())));
        }

        @Override
        public void close() {
            cut.close();
            super.close();
        }
    }

    /** Makes an envelope. */
    static final class Create extends Api {
        private int earlier;

        Create(Road road) throws IOException {
            super(road);
        }

        @Override
        public void prepare() {
            earlier = sandbox.envelopeCount();
        }

        @Override
        public ApiCall<?> call() {
            return cut.envelopes().create(ENVELOPE);
        }

        @Override
        public int done() {
            return sandbox.envelopeCount() - earlier;
        }

        @Override
        public OptionalInt doneInAll() {
            return OptionalInt.of(sandbox.envelopeCount());
        }
    }

    /**
     * Gives an envelope its document. A second upload replaces the first without a trace, and a repeated answer looks to the
     * sandbox like a new one: this proves that the document has arrived, not that it did so once.
     */
    static final class Upload extends Api {
        private String draft = "";

        Upload(Road road) throws IOException {
            super(road);
        }

        @Override
        public void prepare() {
            draft = straight.envelopes().create(ENVELOPE).execute().id();
        }

        @Override
        public ApiCall<?> call() {
            return cut.envelopes().uploadDocument(draft, Paper.SMALL);
        }

        @Override
        public int done() {
            return straight.envelopes().get(draft).execute().extra().get("document") == null ? 0 : 1;
        }

        @Override
        public OptionalInt doneInAll() {
            return OptionalInt.empty();
        }
    }

    /** Sends an envelope. */
    static final class Send extends Api {
        private String draft = "";

        Send(Road road) throws IOException {
            super(road);
        }

        @Override
        public void prepare() {
            draft = straight.envelopes().create(ENVELOPE).execute().id();
            String document = straight.envelopes()
                    .uploadDocument(draft, Paper.SMALL)
                    .execute()
                    .documentId();
            String signer = Objects.requireNonNull(
                    straight.envelopes().get(draft).execute().signers().get(0).id());
            PlaceField field = PlaceField.of(FieldType.SIGNATURE, document, 1, new Box(40, 56, 150, 36), signer);
            straight.envelopes().addField(draft, field).execute();
        }

        @Override
        public ApiCall<?> call() {
            return cut.envelopes().send(draft);
        }

        @Override
        public int done() {
            Object events = straight.envelopes().get(draft).execute().extra().get("auditEvents");
            return (int) ((List<?>) Objects.requireNonNull(events))
                    .stream()
                            .filter(event -> "sent".equals(((Map<?, ?>) event).get("event_type")))
                            .count();
        }

        /** One e-mail each: the only signer needs no code. */
        @Override
        public OptionalInt doneInAll() {
            return OptionalInt.of(sandbox.outbox().size());
        }
    }
}
