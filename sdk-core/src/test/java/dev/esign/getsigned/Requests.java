package dev.esign.getsigned;

import dev.esign.ApiKey;
import dev.esign.testing.Wire;

/** What the tests of this package send. */
final class Requests {
    static final String ID = "env_01HXEXAMPLE";
    static final Signer ADA = Signer.of("ada@example.org", "Ada Byron");
    static final CreateEnvelope CREATE = CreateEnvelope.of("northwind", "Consulting agreement", ADA);
    static final PlaceField FIELD = PlaceField.of(
                    FieldType.SIGNATURE, "doc_01HXEXAMPLE", 1, new Box(90, 120, 180, 48), "sgn_01HXEXAMPLE")
            .withRequired(true);

    private Requests() {}

    static GetSignedClient clientOf(Wire wire) {
        return wire.closing(GetSignedClient.of(ApiKey.of(Wire.KEY), wire.config()));
    }
}
