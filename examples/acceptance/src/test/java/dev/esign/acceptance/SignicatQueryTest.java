package dev.esign.acceptance;

import static dev.esign.acceptance.SignicatUser.ANA;
import static dev.esign.acceptance.SignicatUser.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.signicat.Advanced;
import dev.esign.signicat.DocumentQuery;
import dev.esign.signicat.DocumentSignature;
import dev.esign.signicat.DocumentStatus;
import dev.esign.signicat.DocumentSummary;
import dev.esign.signicat.SignatureDocument;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Documents of Signicat in lists. */
class SignicatQueryTest {
    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    private final SignicatUser user = SANDBOX.signicatUser();

    @Test
    void aListIsFetchedPageAfterPage() throws Exception {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(tagged("paged").documentId());
        }
        DocumentQuery query = DocumentQuery.of().withTags("paged").withLimit(2);
        long before = requests();

        assertThat(user.client().documents().query(query))
                .extracting(DocumentSummary::documentId)
                .containsExactlyInAnyOrderElementsOf(made);
        assertThat(requests() - before).isEqualTo(3);
        assertThat(user.client().documents().query(query.withOffset(4))).hasSize(1);
    }

    @Test
    void eachFilterFindsTheDocument() throws Exception {
        Instant before = Instant.now().minusSeconds(1);
        SignatureDocument document = user.created(SignicatUser.request(SignicatUser.signer("Zoe"))
                .withExternalId("deal&co/79")
                .withAdvanced(Advanced.of().withTags(List.of("filtered"))));
        user.sign(document, "Zoe");
        DocumentQuery all = DocumentQuery.of();

        assertThat(List.of(
                        all.withExternalId("deal&co/79"),
                        all.withSignerId(document.signers().get(0).id()),
                        all.withExternalSignerId("zoe"),
                        all.withNameOfSigner("Zoe"),
                        all.withTags("filtered"),
                        all.withStatus(DocumentStatus.SIGNED).withTitle("Service"),
                        all.withSignedDate(before),
                        all.withTags("filtered").withFromDate(before),
                        all.withTags("filtered").withLastUpdated(before)))
                .allSatisfy(query -> assertThat(user.client().documents().query(query))
                        .extracting(DocumentSummary::documentId)
                        .containsExactly(document.documentId()));
        assertThat(user.client().documents().query(all.withToDate(before))).isEmpty();
    }

    @Test
    void aSummaryCountsTheSignatures() throws Exception {
        SignatureDocument document = tagged("counted");
        user.sign(document, "Ben");

        DocumentSummary summary =
                user.client().documents().summary(document.documentId()).execute();

        assertThat(summary)
                .returns(document.externalId(), DocumentSummary::externalId)
                .returns(2, DocumentSummary::requiredSignatures)
                .returns(1, DocumentSummary::currentSignatures)
                .returns(List.of("counted"), DocumentSummary::tags)
                .returns(null, DocumentSummary::signedDate)
                .doesNotReturn(null, DocumentSummary::accountId)
                .doesNotReturn(null, DocumentSummary::created)
                .doesNotReturn(null, DocumentSummary::deadline);
        assertThat(summary.signers()).hasSize(2);
        assertThat(summary.documentSignatures())
                .singleElement()
                .returns("ben", DocumentSignature::externalSignerId)
                .returns("Ben Diaz", DocumentSignature::fullName);
        assertThat(user.client().documents().query(DocumentQuery.of().withTags("counted")))
                .containsExactly(summary);
    }

    private SignatureDocument tagged(String tag) throws IOException {
        return user.created(
                SignicatUser.request(ANA, BEN).withAdvanced(Advanced.of().withTags(List.of(tag))));
    }

    private long requests() {
        return user.sandbox().requestsSeen().stream()
                .filter(request -> request.path().equals("/signature/documents/summary"))
                .count();
    }
}
