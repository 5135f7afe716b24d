package dev.esign.xodo;

import dev.esign.ApiKey;
import dev.esign.Document;
import dev.esign.Secret;
import dev.esign.testing.Answers;
import dev.esign.testing.Wire;

/** What the tests of this package send. */
final class Requests {
    static final String HASH = "DkqG3YswUeBkT0";
    static final Signer ADA = Signer.of(1, "ada@example.test", "Ada Berg");
    static final Signer BO = Signer.of(2, "bo@example.test", "Bo Lund");
    static final SourceFile CONTRACT = SourceFile.uploaded("contract.pdf", "f_8c1");
    static final CreateDocument CREATE = CreateDocument.of(CONTRACT, ADA).withClientReference("order-4711");
    static final UseTemplate USE = UseTemplate.of(
                    "t4mpl4te", TemplateSigner.of("Buyer", "ada@example.test", "Ada Berg"))
            .withClientReference("order-4711");

    private Requests() {}

    static XodoClient clientOf(Wire wire) {
        return wire.closing(XodoClient.of(ApiKey.of(Wire.KEY), wire.config()));
    }

    static XodoClient keyedClientOf(Wire wire) {
        return wire.closing(XodoClient.withAccessKey(Secret.of(Wire.KEY), wire.config()));
    }

    static Document.Content pdf(String name, int size) {
        return Document.of(name, Answers.pdfBytes(size));
    }

    static String refusal(String type) {
        return "{\"success\":false,\"error\":{\"code\":101,\"type\":\"" + type + "\",\"info\":\"The words.\"}}";
    }
}
