package dev.esign.signicat;

import static dev.esign.signicat.Requests.ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.AwaitException;
import dev.esign.testing.Answers;
import dev.esign.testing.Wire;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the waits wait for: Signicat wire sheet §5. Time is virtual. */
class AwaitTest {
    @RegisterExtension
    final Wire wire = new Wire();

    @Test
    void enoughSignaturesAreAwaited() {
        answer("unsigned", "");
        answer("partialsigned", "");
        answer("Signed", "");

        assertThat(documents().awaitSigned(ID).execute().documentStatus()).isEqualTo(DocumentStatus.SIGNED);
        assertThat(wire.time().sleeps()).hasSize(2);
    }

    @Test
    void thePadesIsAwaitedAfterTheLastSignature() throws Exception {
        answer("unsigned", "");
        answer("signed", "");
        answer("signed", "\"standard_packaging\"");
        answer("signed", "\"standard_packaging\",\"PADES\"");

        DocumentState state = documents().awaitPackaged(ID).executeAsync().get(5, TimeUnit.SECONDS);

        assertThat(state.isPackaged(PackageFormat.PADES)).isTrue();
        assertThat(wire.server().getRequestCount()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"canceled", "expired"})
    void whatCannotComeIsNotAwaited(String status) {
        answer(status, "");
        answer(status, "");

        assertThatExceptionOfType(AwaitException.class)
                .isThrownBy(() -> documents().awaitSigned(ID).execute())
                .withMessageContaining(status);
        assertThatExceptionOfType(AwaitException.class)
                .isThrownBy(() -> documents().awaitPackaged(ID).execute())
                .withMessageContaining(status);
    }

    private void answer(String status, String packages) {
        wire.answer(Answers.json(
                200, "{\"documentStatus\":\"%s\",\"completedPackages\":[%s]}".formatted(status, packages)));
    }

    private Documents documents() {
        return Requests.clientOf(wire).documents();
    }
}
