package dev.esign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.CallException;
import dev.esign.Document;
import dev.esign.quickstart.Provider;
import dev.esign.quickstart.Quickstart;
import dev.esign.signing.Capability;
import dev.esign.signing.Signatory;
import dev.esign.signing.Signing;
import dev.esign.signing.SigningRequest;
import dev.esign.signing.SigningService;
import dev.esign.signing.SigningState;
import dev.esign.xodo.XodoDocument;
import dev.esign.xodo.XodoSigning;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever breaks on the way to any of the providers, one submit is one document and one invitation; where the provider makes
 * that impossible, it is an error that says that the outcome is unknown, and a way to find out.
 */
class SigningFaultScheduleTest {
    private static final int SCHEDULES = 1_000;

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    @ParameterizedTest
    @EnumSource(Provider.class)
    void oneSubmitIsOneDocumentAndOneInvitation(Provider provider) throws Exception {
        Behind behind = Behind.of(provider, SANDBOX.sandbox());
        Document contract = Quickstart.sample();
        int unknown = 0;
        for (int seed = 0; seed < SCHEDULES; seed++) {
            SigningRequest request = SigningRequest.of("deal-" + seed, contract, person(seed));
            try (Backend backend = Backend.at(provider, SANDBOX.sandbox(), SandboxExtension.impatient())) {
                FaultSchedule faults = new FaultSchedule(behind.faults(), seed);
                faults.arm(behind.submitPaths().toArray(String[]::new));
                try {
                    Signing sent = verb(seed).run(backend.signing().submit(request));
                    assertThat(sent.state()).isEqualTo(SigningState.OUT);
                } catch (CallException | CompletionException e) {
                    faults.disarm();
                    unknown += resolve(backend.signing(), request, failureOf(e), seed);
                }
                faults.disarm();
            }
            assertThat(behind.documents().getAsInt())
                    .as("documents, seed %d", seed)
                    .isEqualTo(seed + 1);
        }
        assertThat(behind.addressees().get())
                .as("invitations")
                .hasSize(SCHEDULES)
                .doesNotHaveDuplicates();
        assertThat(unknown > 0).as("%d outcomes were unknown", unknown).isEqualTo(provider == Provider.XODO);
    }

    /** What a backend does that was told of a failure: it looks, and submits again only if nothing is there. */
    private static int resolve(SigningService signing, SigningRequest request, CallException failure, int seed) {
        if (signing.capabilities().has(Capability.IDEMPOTENT_SUBMIT)) {
            throw new AssertionError("the submit of seed " + seed + " should have got through", failure);
        }
        List<XodoDocument> found = ((XodoSigning) signing)
                .client().documents().findByClientReference(request.reference()).stream()
                        .toList();
        if (!failure.outcomeUnknown()) {
            assertThat(found).as("seed %d, an outcome that is known", seed).isEmpty();
        }
        assertThat(found).as("seed %d", seed).hasSizeLessThanOrEqualTo(1);
        if (found.isEmpty()) {
            signing.submit(request).execute();
        }
        return failure.outcomeUnknown() ? 1 : 0;
    }

    private static CallException failureOf(RuntimeException e) {
        return e.getCause() instanceof CallException asynchronous ? asynchronous : (CallException) e;
    }

    private static Verb verb(int seed) {
        return seed % 2 == 0 ? Verb.SYNC : Verb.ASYNC;
    }

    private static Signatory person(int seed) {
        return Signatory.of("ana-" + seed + "@customer.example", "Ana Diaz").withRole("Customer");
    }
}
