package dev.esign.acceptance.chaos;

import dev.esign.ApiCall;
import dev.esign.ApiKey;
import dev.esign.ClientConfig;
import dev.esign.atlas.AtlasClient;
import dev.esign.atlas.CreateEnvelope;
import dev.esign.atlas.Field;
import dev.esign.atlas.FieldType;
import dev.esign.atlas.Party;
import dev.esign.atlas.SendEnvelope;
import dev.esign.sandbox.atlas.AtlasOptions;
import dev.esign.sandbox.atlas.AtlasSandbox;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/** Calls to Atlas. */
abstract class AtlasSubject implements Subject {
    static final Party ANA = Party.of("ana@customer.example", "Ana Diaz");

    static final Field SIGNATURE = Field.at(FieldType.SIGNATURE, 1, 1, 0.1, 0.1, 0.3, 0.05);

    private static final int CREDITS = 1_000_000;

    final AtlasSandbox sandbox = newSandbox();
    final AtlasClient straight;
    final AtlasClient cut;

    AtlasSubject(Road road) throws IOException {
        straight = client(road.straight(), sandbox.apiUrl());
        cut = client(road.cut(), road.through(sandbox.apiUrl()));
    }

    /** One whose account has credits for any number of sends. */
    static AtlasSandbox newSandbox() {
        return AtlasSandbox.start(new AtlasOptions(
                null, 0, CREDITS, List.of(), Duration.ZERO, Duration.ofMinutes(15), Clock.systemUTC()));
    }

    private AtlasClient client(ClientConfig config, URI url) {
        return AtlasClient.of(ApiKey.of(sandbox.apiKey()), config.withBaseUrl(url));
    }

    @Override
    public void close() {
        straight.close();
        cut.close();
        sandbox.close();
    }

    /** Makes an envelope: the request carries the document. */
    static final class Create extends AtlasSubject {
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
            return cut.envelopes().create(CreateEnvelope.of(Paper.SMALL).withParties(ANA));
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

    /** Sends a draft, which takes a credit. */
    static final class Send extends AtlasSubject {
        private String draft = "";
        private int earlier;

        Send(Road road) throws IOException {
            super(road);
            prepare();
            straight.envelopes().awaitFields(draft).execute();
        }

        @Override
        public void prepare() {
            draft = straight.envelopes()
                    .create(CreateEnvelope.of(Paper.SMALL))
                    .execute()
                    .envelopeId();
            earlier = sandbox.credits(sandbox.apiKey());
        }

        @Override
        public ApiCall<?> call() {
            return cut.envelopes().send(draft, SendEnvelope.to(ANA).withFields(List.of(SIGNATURE)));
        }

        @Override
        public int done() {
            return earlier - sandbox.credits(sandbox.apiKey());
        }

        @Override
        public OptionalInt doneInAll() {
            return OptionalInt.of(CREDITS - sandbox.credits(sandbox.apiKey()));
        }
    }
}
