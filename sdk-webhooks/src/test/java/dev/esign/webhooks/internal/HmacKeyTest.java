package dev.esign.webhooks.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.Key;
import java.security.spec.AlgorithmParameterSpec;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.MacSpi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HmacKeyTest {

    @Test
    void manyThreadsShareAKey() {
        HmacKey key = HmacKey.of("key");
        byte[][] expected = IntStream.range(0, 1_000)
                .mapToObj(i -> HmacKey.of("key").sign(message(i)))
                .toArray(byte[][]::new);

        IntStream.range(0, 100_000).parallel().forEach(i -> assertThat(key.sign(message(i % 1_000)))
                .isEqualTo(expected[i % 1_000]));
    }

    @Test
    void aMacThatCannotBeClonedIsMadeAnewForEachMessage() {
        AtomicInteger made = new AtomicInteger();
        HmacKey key = new HmacKey(() -> {
            made.incrementAndGet();
            return new UncloneableMac();
        });

        assertThat(key.sign(message(1))).containsExactly(message(1).length);
        assertThat(key.sign(message(1_000))).containsExactly(message(1_000).length);
        assertThat(made).hasValue(3);
    }

    @Test
    void theFallbacksPremiseHolds() {
        assertThatExceptionOfType(CloneNotSupportedException.class).isThrownBy(() -> new UncloneableMac().clone());
    }

    private static byte[] message(int number) {
        return ("message " + number).getBytes(UTF_8);
    }

    /** Its "HMAC" is the length of the message, added up over all messages. */
    private static final class UncloneableMac extends Mac {

        UncloneableMac() {
            super(new Spi(), null, "length");
            try {
                init(new javax.crypto.spec.SecretKeySpec(new byte[] {1}, "length"));
            } catch (java.security.InvalidKeyException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static final class Spi extends MacSpi {

        private int length;

        @Override
        protected int engineGetMacLength() {
            return 1;
        }

        @Override
        protected void engineInit(Key key, @Nullable AlgorithmParameterSpec params) {}

        @Override
        protected void engineUpdate(byte input) {
            length++;
        }

        @Override
        protected void engineUpdate(byte[] input, int offset, int len) {
            length += len;
        }

        @Override
        protected byte[] engineDoFinal() {
            return new byte[] {(byte) length};
        }

        @Override
        protected void engineReset() {}
    }
}
