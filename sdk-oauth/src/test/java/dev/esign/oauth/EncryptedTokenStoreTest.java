package dev.esign.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectEncrypter;
import dev.esign.oauth.TokenStore.Lease;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptedTokenStoreTest {
    private static final String CANARY = "canary-token";
    private static final StoreKey OLD = key("old", 1);
    private static final StoreKey NEXT = key("next", 2);

    private final InMemoryTokenStore beneath = InMemoryTokenStore.create();

    @Test
    void theStoreBeneathSeesNoToken() throws ParseException {
        save(EncryptedTokenStore.over(beneath, OLD), "a");

        JWEHeader header = JWEObject.parse(beneath.load("a").orElseThrow()).getHeader();
        assertThat(header.toString()).doesNotContain(CANARY);
        assertThat(header.getAlgorithm()).isEqualTo(JWEAlgorithm.DIR);
        assertThat(header.getEncryptionMethod()).isEqualTo(EncryptionMethod.A256GCM);
        assertThat(header.getKeyID()).isEqualTo("old");
    }

    @Test
    void neverEncryptsTwiceAlike() throws ParseException {
        EncryptedTokenStore store = EncryptedTokenStore.over(beneath, OLD);
        save(store, "a");
        JWEObject first = JWEObject.parse(beneath.load("a").orElseThrow());
        save(store, "a");
        JWEObject second = JWEObject.parse(beneath.load("a").orElseThrow());

        assertThat(second.getIV()).isNotEqualTo(first.getIV());
        assertThat(second.getCipherText()).isNotEqualTo(first.getCipherText());
    }

    @Test
    void aKeyIsReplacedInThreeRolloutsWithoutLosingAToken() {
        save(EncryptedTokenStore.over(beneath, OLD), "a");
        EncryptedTokenStore first = EncryptedTokenStore.over(beneath, OLD, NEXT);
        EncryptedTokenStore second = EncryptedTokenStore.over(beneath, NEXT, OLD);
        EncryptedTokenStore third = EncryptedTokenStore.over(beneath, NEXT);

        assertThat(second.load("a")).as("what was there before").contains(CANARY);
        save(second, "a");
        assertThat(first.load("a")).as("in a process that is a rollout behind").contains(CANARY);
        assertThat(third.load("a")).as("once the old key is gone").contains(CANARY);
    }

    @Test
    void anUnknownKeyIsNamedAndNothingElse() {
        save(EncryptedTokenStore.over(beneath, OLD), "a");

        UnreadableTokenException thrown = unreadable(EncryptedTokenStore.over(beneath, NEXT), "a");

        assertThat(thrown).hasMessageEndingWith("does not have: kid old").hasNoCause();
    }

    @Test
    void anotherKeyOfTheSameNameIsNotEnough() {
        save(EncryptedTokenStore.over(beneath, OLD), "a");

        assertThat(unreadable(EncryptedTokenStore.over(beneath, key("old", 3)), "a"))
                .hasMessageEndingWith("kid old")
                .hasNoCause();
    }

    @Test
    void aNameThatCouldForgeALogLineIsNotRepeated() throws JOSEException {
        put("a", encrypted("x\nWARN forged", EncryptionMethod.A256GCM, "a", new byte[32]));

        assertThat(unreadable(EncryptedTokenStore.over(beneath, OLD), "a"))
                .hasMessageEndingWith("kid of 13 characters");
    }

    @Test
    void aValueWithoutAKeyNameSaysSo() throws JOSEException {
        put("a", encrypted(null, EncryptionMethod.A256GCM, "a", new byte[32]));

        assertThat(unreadable(EncryptedTokenStore.over(beneath, OLD), "a")).hasMessageEndingWith("kid none");
    }

    @Test
    void aValueThatWasMovedFromAnotherStoreKeyIsRefused() {
        EncryptedTokenStore store = EncryptedTokenStore.over(beneath, OLD);
        save(store, "alice");
        put("bob", beneath.load("alice").orElseThrow());

        assertThat(unreadable(store, "bob")).hasMessageEndingWith("kid old");
        assertThat(store.load("alice")).contains(CANARY);
    }

    @Test
    void everyChangedCharacterIsNoticed() {
        EncryptedTokenStore store = EncryptedTokenStore.over(beneath, OLD);
        save(store, "a");
        String value = beneath.load("a").orElseThrow();
        List<Integer> unnoticed = new ArrayList<>();
        for (int i = 0; i < value.length(); i++) {
            put("a", value.substring(0, i) + (value.charAt(i) == 'A' ? 'Q' : 'A') + value.substring(i + 1));
            try {
                store.load("a");
                unnoticed.add(i);
            } catch (UnreadableTokenException expected) {
                assertThat(expected).hasNoCause().hasMessageNotContaining(CANARY);
            }
        }

        assertThat(unnoticed).isEmpty();
    }

    @Test
    void anotherAlgorithmIsNotTakenEvenUnderTheRightKey() throws JOSEException {
        put("a", encrypted("old", EncryptionMethod.A128CBC_HS256, "a", OLD.bytes()));

        assertThat(unreadable(EncryptedTokenStore.over(beneath, OLD), "a")).hasMessageEndingWith("kid old");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "canary",
                "{\"access_token\":\"canary\"}",
                "....",
                "canary.canary.canary.canary.canary",
                "a.b.c",
                "eyJhbGciOiJub25lIn0.Y2FuYXJ5."
            })
    void whatIsNotEncryptedIsRefusedWithoutQuoting(String garbage) {
        put("a", garbage);

        assertThat(unreadable(EncryptedTokenStore.over(beneath, OLD), "a"))
                .hasMessage("The store holds something that is not encrypted.")
                .hasNoCause();
    }

    @Test
    void twoKeysOfOneNameAreRefused() {
        assertThatThrownBy(() -> EncryptedTokenStore.over(beneath, OLD, key("old", 9)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(": old");
    }

    @Test
    void printsTheNamesOfItsKeysAlone() {
        assertThat(EncryptedTokenStore.over(beneath, OLD, NEXT))
                .hasToString("EncryptedTokenStore[InMemoryTokenStore[0 keys], [StoreKey[old], StoreKey[next]]]");
    }

    private void put(String key, String value) {
        save(beneath, key, value);
    }

    private static void save(TokenStore store, String key) {
        save(store, key, CANARY);
    }

    private static void save(TokenStore store, String key, String value) {
        Lease lease = store.lease(key, Duration.ofMinutes(1)).orElseThrow();
        assertThat(store.save(lease, value)).isTrue();
        store.release(lease);
    }

    private static UnreadableTokenException unreadable(TokenStore store, String key) {
        return catchThrowableOfType(UnreadableTokenException.class, () -> store.load(key));
    }

    private static String encrypted(@Nullable String kid, EncryptionMethod method, String storeKey, byte[] key)
            throws JOSEException {
        JWEObject jwe = new JWEObject(
                new JWEHeader.Builder(JWEAlgorithm.DIR, method)
                        .keyID(kid)
                        .customParam("store_key", storeKey)
                        .build(),
                new Payload(CANARY));
        jwe.encrypt(new DirectEncrypter(key));
        return jwe.serialize();
    }

    private static StoreKey key(String id, int seed) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) seed);
        return StoreKey.of(id, bytes);
    }
}
