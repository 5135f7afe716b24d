package dev.esign.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.esign.Document;
import dev.esign.testing.Answers;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningRequestTest {
    private static final Document LEASE = Document.of("lease.pdf", Answers.pdfBytes(64));
    private static final Signatory ANA = Signatory.of("ana@acme.test", "Ana Diaz");
    private static final Signatory BO = Signatory.of("bo@acme.test", "Bo Lund").withRole("Tenant");

    @Test
    void onlyReferenceDocumentAndSignatoriesAreRequired() {
        SigningRequest request = SigningRequest.of("lease-17b", LEASE, ANA, BO);

        assertThat(request)
                .isEqualTo(new SigningRequest("lease-17b", LEASE, List.of(ANA, BO), "lease.pdf", null, false));
    }

    @Test
    void aLinkIsTitledByTheReference() {
        Document link = Document.at(URI.create("https://files.acme.test/secret/lease.pdf"));

        assertThat(SigningRequest.of("lease-17b", link, ANA).title()).isEqualTo("lease-17b");
    }

    @Test
    void theRestIsSetOnCopies() {
        SigningRequest plain = SigningRequest.of("lease-17b", LEASE, ANA);

        SigningRequest request =
                plain.withTitle("Lease 17B").withMessage("By Friday, please.").inParallel();

        assertThat(request.title()).isEqualTo("Lease 17B");
        assertThat(request.message()).isEqualTo("By Friday, please.");
        assertThat(request.parallel()).isTrue();
        assertThat(plain).isEqualTo(SigningRequest.of("lease-17b", LEASE, ANA));
    }

    @Test
    void somethingMustNameTheContractAndSomebodyMustSign() {
        assertThatIllegalArgumentException().isThrownBy(() -> SigningRequest.of(" ", LEASE, ANA));
        assertThatIllegalArgumentException().isThrownBy(() -> SigningRequest.of("r", LEASE, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SigningRequest.of("r", LEASE, ANA).withTitle(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ana", "@acme.test", "ana@", "ana @acme.test"})
    void anAddressLooksLikeOne(String email) {
        assertThatIllegalArgumentException().isThrownBy(() -> Signatory.of(email, "Ana Diaz"));
    }

    @Test
    void aSignatoryHasAName() {
        assertThatIllegalArgumentException().isThrownBy(() -> Signatory.of("ana@acme.test", " "));
    }
}
