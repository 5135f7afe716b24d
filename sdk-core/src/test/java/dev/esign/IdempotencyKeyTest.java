package dev.esign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {
    @Test
    void randomKeysDiffer() {
        assertThat(IdempotencyKey.random()).isNotEqualTo(IdempotencyKey.random());
    }

    @Test
    void theSameRecordGivesTheSameKeyOnEveryMachine() {
        // SHA-256 over "create", a zero byte, "order-7".
        assertThat(IdempotencyKey.derivedFrom("create", "order-7"))
                .hasToString("9599cfd57ec0b3dad84084e3a32e5a4626f469e080e0482d21c82efe8cc57fef");
    }

    @Test
    void anotherStepOrRecordGivesAnotherKey() {
        IdempotencyKey key = IdempotencyKey.derivedFrom("create", "order-7");

        assertThat(key)
                .isNotEqualTo(IdempotencyKey.derivedFrom("send", "order-7"))
                .isNotEqualTo(IdempotencyKey.derivedFrom("create", "order-8"))
                .isNotEqualTo(IdempotencyKey.derivedFrom("creat", "eorder-7"));
    }

    @Test
    void anyTextMayNameARecord() {
        assertThat(IdempotencyKey.derivedFrom("create", "Größe 7 / ß\n").value())
                .hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\n", "ä", "\u007f"})
    void whatNoHeaderCanCarryIsRefused(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> IdempotencyKey.of(value));
    }

    @Test
    void aKeyHasAtMost255Characters() {
        assertThat(IdempotencyKey.of("k".repeat(255)).value()).hasSize(255);
        assertThatIllegalArgumentException().isThrownBy(() -> IdempotencyKey.of("k".repeat(256)));
    }
}
