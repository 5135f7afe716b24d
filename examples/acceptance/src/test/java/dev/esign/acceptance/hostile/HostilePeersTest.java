package dev.esign.acceptance.hostile;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every hostility meets every call, blocking and asynchronous; {@link Trial} says what must hold. */
class HostilePeersTest {
    @TempDir
    Path folder;

    static Stream<Hostility> hostilities() {
        return Stream.of(Heads.rows(), Framings.rows(), Bodies.rows(), Zips.rows(), Echoes.rows(), Slownesses.rows())
                .flatMap(rows -> rows);
    }

    @ParameterizedTest
    @MethodSource("hostilities")
    void noCallSuffersMoreThanAnErrorOfOurs(Hostility hostility) throws InterruptedException {
        Trials.run(hostility, folder);
    }
}
