package dev.esign.sandbox.signicat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.faults.Fault;
import dev.esign.sandbox.faults.SeenRequest;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong on purpose, and what a restart leaves. */
class FaultsAndRestartTest {
    @Test
    void aCreateWhoseAnswerIsLostHasHappenedAndItsRepeatMakesNoOther() {
        try (Sandbox sandbox = Sandbox.start()) {
            SignicatSandbox signicat = sandbox.signicat();
            SignicatUser user = SignicatUser.of(signicat);
            Map<String, Object> body = SignicatUser.body(Map.of(), SignicatUser.signer("Ada"));
            signicat.faults()
                    .add(Fault.resetAfter().on("POST", "/signature/documents").times(1));

            assertThatThrownBy(() -> user.post("/signature/documents", body)).isInstanceOf(UncheckedIOException.class);
            assertThat(user.post("/signature/documents", body).status()).isEqualTo(201);

            assertThat(signicat.documentCount()).isEqualTo(1);
        }
    }

    @Test
    void noSignersTokenIsAmongTheRequestsSeen() {
        try (Sandbox sandbox = Sandbox.start()) {
            SignicatUser user = SignicatUser.of(sandbox.signicat());
            String jwt = user.jwt(user.created(SignicatUser.signer("Ada")), 0);

            user.get("/start?jwt=" + jwt);

            assertThat(sandbox.signicat().requestsSeen())
                    .contains(new SeenRequest("GET", "/start", 200))
                    .noneMatch(seen -> seen.path().contains(jwt));
        }
    }

    @Test
    void whatWasToBePackagedIsPackagedAfterARestart(@TempDir Path folder) {
        String id;
        String secret;
        SignicatUser before;
        try (Sandbox sandbox = Sandbox.builder()
                .folder(folder)
                .packagingDelay(Duration.ofHours(1))
                .start()) {
            secret = sandbox.signicat().clientSecret();
            before = SignicatUser.of(sandbox.signicat());
            id = before.created(SignicatUser.signer("Ada"));
            before.sign(id, 0);
            assertThat(before.status(id).get("completedPackages")).isEmpty();
        }
        try (Sandbox sandbox = Sandbox.builder().folder(folder).start()) {
            SignicatUser user = SignicatUser.of(sandbox.signicat());

            assertThat(sandbox.signicat().clientSecret()).isEqualTo(secret);
            user.awaitPackaged(id);
            assertThat(before.at(sandbox.signicat()).get(SignicatUser.path(id)).status())
                    .isEqualTo(401);
        }
    }
}
