package dev.esign.testing;

import dev.esign.ApiCall;
import dev.esign.Document;
import dev.esign.atlas.AtlasClient;
import dev.esign.atlas.CreateEnvelope;
import dev.esign.atlas.Party;
import dev.esign.atlas.SendEnvelope;

/** The kinds of call that the road treats differently. */
public enum CallKind {
    /** Changes nothing. */
    READ {
        @Override
        public ApiCall<?> on(AtlasClient client) {
            return client.envelopes().get("e1");
        }
    },
    /** A POST with an idempotency key. */
    KEYED {
        @Override
        public ApiCall<?> on(AtlasClient client) {
            return client.envelopes().send("e1", SendEnvelope.to(Party.of("ana@acme.test", "Ana Diaz")));
        }
    },
    /** A POST with an idempotency key and a document. */
    UPLOAD {
        @Override
        public ApiCall<?> on(AtlasClient client) {
            return client.envelopes().create(CreateEnvelope.of(Document.of("lease.pdf", Answers.pdfBytes(4096))));
        }
    },
    /** A POST that honours no key: to do it again might do it twice. */
    UNKEYED {
        @Override
        public ApiCall<?> on(AtlasClient client) {
            return client.envelopes().remind("e1");
        }
    };

    public abstract ApiCall<?> on(AtlasClient client);
}
