package dev.esign.acceptance;

import static dev.esign.acceptance.AtlasUser.PEOPLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.quickstart.Provider;
import dev.esign.quickstart.Quickstart;
import dev.esign.quickstart.Stage;
import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.paper.Paper;
import dev.esign.signing.Capability;
import dev.esign.signing.Signatory;
import dev.esign.signing.SignatoryProgress;
import dev.esign.signing.SignatoryState;
import dev.esign.signing.Signing;
import dev.esign.signing.SigningEvent;
import dev.esign.signing.SigningEvent.Kind;
import dev.esign.signing.SigningRequest;
import dev.esign.signing.SigningService;
import dev.esign.signing.SigningState;
import dev.esign.signing.UnsupportedCapabilityException;
import dev.esign.signing.WebhookSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every provider, written once against {@link SigningService}. */
class SigningScenarioTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final Sandbox sandbox = Sandbox.start();

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void aContractIsSignedInOrderAndComesBackSealed(Provider provider) throws Exception {
        try (Stage stage = provider.in(sandbox, SandboxExtension.impatient())) {
            Behind behind = Behind.of(provider, sandbox);
            SigningService signing = stage.signing();

            Signing sent = signing.submit(contract()).execute();
            assertThat(sent.state()).isEqualTo(SigningState.OUT);
            assertThat(behind.invitations(PEOPLE.get(0).email())).isEqualTo(1);
            assertThat(behind.invitations(PEOPLE.get(1).email())).isZero();
            for (Signatory person : PEOPLE) {
                assertThat(stage.sign(sent.id(), person)).isPositive();
            }
            Signing completed = signing.awaitCompleted(sent.id()).execute();
            Path file =
                    signing.download(sent.id()).to(folder.resolve("sealed.pdf")).execute();

            assertThat(completed.signatories())
                    .extracting(SignatoryProgress::state)
                    .containsExactly(SignatoryState.SIGNED, SignatoryState.SIGNED);
            assertThat(Paper.verifySeal(Files.readAllBytes(file)).coversWholeDocument())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void webhooksWakeTheStreamOfEvents(Provider provider) throws Exception {
        try (Stage stage = provider.in(sandbox, SandboxExtension.impatient())) {
            WebhookSignal signal = new WebhookSignal();
            Thread ear = listening(stage, signal);
            String id = stage.signing().submit(contract()).execute().id();

            List<Kind> told = new ArrayList<>();
            stage.signing().events(id, signal).forEach(event -> {
                told.add(event.kind());
                signNext(stage, event);
            });
            ear.interrupt();

            assertThat(told)
                    .filteredOn(kind -> kind != Kind.SIGNED)
                    .containsExactly(Kind.SENT, Kind.SIGNATORY_SIGNED, Kind.SIGNATORY_SIGNED, Kind.COMPLETED);
        }
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void theSameEventsAreToldWithoutWebhooks(Provider provider) throws Exception {
        try (Stage stage = provider.in(sandbox, SandboxExtension.impatient())) {
            String id = stage.signing().submit(contract()).execute().id();

            List<Kind> told = new ArrayList<>();
            stage.signing().events(id).forEach(event -> {
                told.add(event.kind());
                signNext(stage, event);
            });

            assertThat(told)
                    .filteredOn(kind -> kind != Kind.SIGNED)
                    .containsExactly(Kind.SENT, Kind.SIGNATORY_SIGNED, Kind.SIGNATORY_SIGNED, Kind.COMPLETED);
        }
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void whatIsCalledOffIsOver(Provider provider) throws Exception {
        try (Stage stage = provider.in(sandbox, SandboxExtension.impatient())) {
            String id = stage.signing().submit(contract()).execute().id();

            stage.signing().cancel(id, "The customer changed their mind").execute();

            assertThat(stage.signing().events(id))
                    .extracting(SigningEvent::kind)
                    .endsWith(Kind.CANCELED);
        }
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void whoseTurnItIsCanBeRemindedWhereTheProviderCan(Provider provider) throws Exception {
        try (Stage stage = provider.in(sandbox, SandboxExtension.impatient())) {
            Behind behind = Behind.of(provider, sandbox);
            SigningService signing = stage.signing();
            String id = signing.submit(contract()).execute().id();

            if (signing.capabilities().has(Capability.REMIND)) {
                signing.remind(id).execute();
                assertThat(behind.invitations(PEOPLE.get(0).email())).isEqualTo(2);
                assertThat(behind.invitations(PEOPLE.get(1).email())).isZero();
            } else {
                assertThatExceptionOfType(UnsupportedCapabilityException.class).isThrownBy(() -> signing.remind(id));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void allAreAskedAtOnceWhereTheProviderCan(Provider provider) throws Exception {
        try (Stage stage = provider.in(sandbox, SandboxExtension.impatient())) {
            Behind behind = Behind.of(provider, sandbox);
            SigningService signing = stage.signing();
            SigningRequest request = contract().inParallel();

            if (signing.capabilities().has(Capability.PARALLEL_SIGNING)) {
                signing.submit(request).execute();
                assertThat(PEOPLE).allMatch(person -> behind.invitations(person.email()) == 1);
            } else {
                assertThatExceptionOfType(UnsupportedCapabilityException.class)
                        .isThrownBy(() -> signing.submit(request));
                assertThat(behind.documents().getAsInt()).isZero();
            }
        }
    }

    private static SigningRequest contract() throws IOException {
        return SigningRequest.of("deal-" + UUID.randomUUID(), Quickstart.sample(), PEOPLE);
    }

    /** Ana signs once it is out, Ben once Ana has. */
    private static void signNext(Stage stage, SigningEvent event) {
        long signed = event.signing().signatories().stream()
                .filter(who -> who.state() == SignatoryState.SIGNED)
                .count();
        boolean somebodysTurn = event.kind() == Kind.SENT || event.kind() == Kind.SIGNATORY_SIGNED;
        if (somebodysTurn && signed < PEOPLE.size()) {
            try {
                stage.sign(event.signing().id(), PEOPLE.get((int) signed));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Thread listening(Stage stage, WebhookSignal signal) {
        Thread ear = new Thread(() -> {
            try {
                while (true) {
                    String id = stage.webhooks().next(PATIENCE).documentId();
                    if (id != null) {
                        signal.changed(id);
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        ear.setDaemon(true);
        ear.start();
        return ear;
    }
}
