package dev.esign.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import dev.esign.testing.Wire;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a client shows who it is, on the wire. */
class ClientAuthenticationTest {
    @RegisterExtension
    final Wire wire = new Wire();

    private final AuthServer server = new AuthServer(wire);

    @Test
    void basicIsTheExampleOfRfc6749() throws Exception {
        assertThat(authorization(ClientAuthentication.basic("s6BhdRkqt3", "7Fjfp0ZBr1KtDRbnfVdmIw")))
                .isEqualTo("Basic czZCaGRSa3F0Mzo3RmpmcDBaQnIxS3REUmJuZlZkbUl3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a:b | p@ss w+rd% | a%3Ab:p%40ss+w%2Brd%25",
                " %&+£€ | x | +%25%26%2B%C2%A3%E2%82%AC:x",
                "id~ | a/b?c=d | id%7E:a%2Fb%3Fc%3Dd",
            },
            ignoreLeadingAndTrailingWhitespace = false)
    void basicEncodesIdAndSecretAsAFormFirst(String id, String secret, String pair) throws Exception {
        // RFC 6749 §2.3.1; the second row is Appendix B's own example of the encoding.
        String header = authorization(ClientAuthentication.basic(trimOne(id), secret.strip()));

        assertThat(new String(
                        Base64.getDecoder().decode(header.substring("Basic ".length())), StandardCharsets.US_ASCII))
                .isEqualTo(pair.strip());
    }

    @Test
    void postSendsIdAndSecretInTheForm() throws Exception {
        HttpUrl form = form(ClientAuthentication.post("client 1", "s&cr=t"));

        assertThat(form.queryParameter("client_id")).isEqualTo("client 1");
        assertThat(form.queryParameter("client_secret")).isEqualTo("s&cr=t");
        assertThat(form.queryParameter("grant_type")).isEqualTo("client_credentials");
    }

    @Test
    void aPublicClientSendsItsIdAlone() throws Exception {
        HttpUrl form = form(ClientAuthentication.none("client-1"));

        assertThat(form.queryParameterNames()).containsExactly("grant_type", "client_id");
    }

    @Test
    void anRsaKeySignsWithRs256OrPs256() throws Exception {
        RSAKey key = new RSAKeyGenerator(2048).keyID("k1").generate();
        SigningKey signing = SigningKey.fromJwk(key.toJSONString());

        verify(signing, "RS256", new RSASSAVerifier(key));
        verify(signing.withAlgorithm("PS256"), "PS256", new RSASSAVerifier(key));
        verify(
                SigningKey.fromJwk(new RSAKey.Builder(key)
                        .algorithm(JWSAlgorithm.PS256)
                        .build()
                        .toJSONString()),
                "PS256",
                new RSASSAVerifier(key));
    }

    @Test
    void anEcKeySignsWithEs256() throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).generate();

        verify(SigningKey.fromJwk(key.toJSONString()), "ES256", new ECDSAVerifier(key));
    }

    @Test
    void anEd25519KeySignsWithEdDsa() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
        String jwk = new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(new byte[32]))
                .d(Base64URL.encode(seed))
                .build()
                .toJSONString();

        SignedJWT assertion = assertion(ClientAuthentication.privateKeyJwt("client-1", SigningKey.fromJwk(jwk)));

        assertThat(assertion.getHeader().getAlgorithm().getName()).isEqualTo("EdDSA");
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(pair.getPublic());
        check.update(assertion.getSigningInput());
        assertThat(check.verify(assertion.getSignature().decode())).isTrue();
    }

    @Test
    void theThumbprintIsTheExampleOfRfc7638() throws Exception {
        // The key of RFC 7638 §3.1, whose private half is in RFC 7517 Appendix A.2.
        String modulus = "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJEC"
                + "PebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8"
                + "KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0"
                + "Ls1jF44-csFCur-kEgU8awapJzKnqDKgw";
        String exponent =
                "X4cTteJY_gn4FYPsXB8rdXix5vwsg1FLN5E3EaG6RJoVH-HLLKD9M7dx5oo7GURknchnrRweUkC7hT5fJLM0WbFAKNLWY2vv"
                        + "7B6NqXSzUvxT0_YSfqijwp3RTzlBaCxWp4doFk5N2o8Gy_nHNKroADIkJ46pRUohsXywbReAdYaMwFs9tv8d_cPVY3i07a3t8MN6TNwm0dSa"
                        + "wm9v47UiCl3Sk5ZiG7xojPLu4sbg1U2jx4IBTNBznbJSzFHK66jT8bgkuqsk0GjskDJk19Z4qwjwbsnn4j2WBii3RL-Us2lGVkY8fkFzme1z"
                        + "0HbIkfz0Y6mqnOYtqc0X4jfcKoAC8Q";
        String jwk = "{\"kty\":\"RSA\",\"n\":\"" + modulus + "\",\"e\":\"AQAB\",\"d\":\"" + exponent
                + "\",\"alg\":\"RS256\",\"kid\":\"2011-04-29\"}";

        SigningKey key = SigningKey.fromJwk(jwk);

        assertThat(key.thumbprint()).contains("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
        verify(key, "RS256", new RSASSAVerifier(RSAKey.parse(jwk)));
    }

    @ParameterizedTest
    @CsvSource({"RSA, RS256", "EC, ES256", "Ed25519, EdDSA"})
    void aKeyMayComeAsPem(String kind, String algorithm) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
        if (kind.equals("EC")) {
            generator.initialize(256);
        }
        SigningKey key = SigningKey.fromPem(
                pem("PRIVATE KEY", generator.generateKeyPair().getPrivate().getEncoded()));

        SignedJWT assertion = assertion(ClientAuthentication.privateKeyJwt("client-1", key.withKeyId("k7")));

        assertThat(assertion.getHeader().getAlgorithm().getName()).isEqualTo(algorithm);
        assertThat(assertion.getHeader().getKeyID()).isEqualTo("k7");
    }

    @Test
    void theAssertionSaysWhatRfc7523Asks() throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).keyID("16").generate();
        ClientAuthentication client =
                ClientAuthentication.privateKeyJwt("client-1", SigningKey.fromJwk(key.toJSONString()));

        HttpUrl form = form(client);
        SignedJWT assertion = SignedJWT.parse(form.queryParameter("client_assertion"));

        assertThat(form.queryParameter("client_assertion_type"))
                .isEqualTo("urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        assertThat(assertion.getJWTClaimsSet().getIssuer()).isEqualTo("client-1");
        assertThat(assertion.getJWTClaimsSet().getSubject()).isEqualTo("client-1");
        assertThat(assertion.getJWTClaimsSet().getAudience())
                .containsExactly(server.endpoint().toString());
        assertThat(assertion.getJWTClaimsSet().getJWTID()).isNotBlank();
        assertThat(assertion.getJWTClaimsSet().getExpirationTime().toInstant())
                .isEqualTo(wire.time().instant().plusSeconds(60));
        // RFC 7523 §4 shows this header of an ES256 assertion with the key id 16.
        assertThat(assertion.getHeader().toJSONObject())
                .isEqualTo(JWSHeader.parse(new Base64URL("eyJhbGciOiJFUzI1NiIsImtpZCI6IjE2In0"))
                        .toJSONObject());
    }

    @Test
    void everyRequestHasAnAssertionOfItsOwn() throws Exception {
        ClientAuthentication client = ClientAuthentication.clientSecretJwt("client-1", "s".repeat(32));

        assertThat(assertion(client).getJWTClaimsSet().getJWTID())
                .isNotEqualTo(assertion(client).getJWTClaimsSet().getJWTID());
    }

    @Test
    void aSecretSignsWithHs256AndDoesNotTravel() throws Exception {
        String secret = "a secret of no less than 32 bytes";

        HttpUrl form = form(ClientAuthentication.clientSecretJwt("client-1", secret));

        assertThat(SignedJWT.parse(form.queryParameter("client_assertion")).verify(new MACVerifier(secret)))
                .isTrue();
        assertThat(form.queryParameter("client_secret")).isNull();
    }

    @Test
    void anExpiredKeyIsRefusedBeforeAnythingIsSent() throws Exception {
        RSAKey key = new RSAKeyGenerator(2048)
                .expirationTime(Date.from(wire.time().instant()))
                .generate();
        ClientAuthentication client =
                ClientAuthentication.privateKeyJwt("client-1", SigningKey.fromJwk(key.toJSONString()));

        InvalidClientException e = catchThrowableOfType(InvalidClientException.class, () -> token(client));

        assertThat(e).hasMessageContaining("expired on 2026-03-01T12:00:00Z");
        assertThat(server.requests()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "{}",
                "{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\"}",
                "{\"kty\":\"oct\",\"k\":\"c2VjcmV0LWNhbmFyeQ\"}",
                "{\"kty\":\"EC\",\"crv\":\"P-256\"}",
            })
    void whatIsNoPrivateKeyIsRefusedWithoutRepeatingIt(String jwk) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SigningKey.fromJwk(jwk))
                .withMessageNotContaining("c2VjcmV0")
                .withNoCause();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "canary",
                "-----BEGIN PRIVATE KEY-----\ncanary\n-----END PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\n!!!!\n-----END PRIVATE KEY-----",
                "-----BEGIN RSA PRIVATE KEY-----\ncanary\n-----END RSA PRIVATE KEY-----",
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\ncanary\n-----END ENCRYPTED PRIVATE KEY-----",
            })
    void whatIsNoPemKeyIsRefusedWithoutRepeatingIt(String pem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SigningKey.fromPem(pem))
                .withMessageNotContaining("canary");
    }

    @Test
    void aKeyDoesNotSignWithAnAlgorithmThatIsNotItsOwn() throws Exception {
        SigningKey rsa = SigningKey.fromJwk(new RSAKeyGenerator(2048).generate().toJSONString());

        assertThatIllegalArgumentException().isThrownBy(() -> rsa.withAlgorithm("ES256"));
        assertThatIllegalArgumentException().isThrownBy(() -> rsa.withAlgorithm("none"));
        assertThatIllegalArgumentException().isThrownBy(() -> rsa.withAlgorithm("HS256"));
    }

    @Test
    void aShortSecretForHs256IsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClientAuthentication.clientSecretJwt("client-1", "short-canary"))
                .withMessageNotContaining("canary");
    }

    @Test
    void blankIdsAndSecretsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ClientAuthentication.none(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> ClientAuthentication.basic("id", " "));
    }

    @Test
    void nothingSecretStandsInToString() throws Exception {
        assertThat(ClientAuthentication.basic("id", "canary")).hasToString("client_secret_basic[id]");
        assertThat(ClientAuthentication.post("id", "canary")).hasToString("client_secret_post[id]");
        assertThat(SigningKey.fromJwk(
                        new ECKeyGenerator(Curve.P_256).keyID("k1").generate().toJSONString()))
                .hasToString("SigningKey[ES256, k1]");
    }

    private void verify(SigningKey key, String algorithm, JWSVerifier verifier) throws Exception {
        SignedJWT assertion = assertion(ClientAuthentication.privateKeyJwt("client-1", key));

        assertThat(assertion.getHeader().getAlgorithm().getName()).isEqualTo(algorithm);
        assertThat(assertion.verify(verifier)).isTrue();
    }

    private SignedJWT assertion(ClientAuthentication client) throws Exception {
        return SignedJWT.parse(form(client).queryParameter("client_assertion"));
    }

    private String authorization(ClientAuthentication client) throws Exception {
        server.gives("t", 3600);
        token(client);
        return Objects.requireNonNull(wire.request().getHeaders().get("Authorization"));
    }

    private HttpUrl form(ClientAuthentication client) throws Exception {
        server.gives("t", 3600);
        token(client);
        return server.form();
    }

    private void token(ClientAuthentication client) {
        server.source(ClientCredentialsGrant.of(server.endpoint(), client), config -> config)
                .token(Duration.ofSeconds(10));
    }

    /** JUnit's table keeps the spaces around the bar. */
    private static String trimOne(String cell) {
        return cell.endsWith(" ") ? cell.substring(0, cell.length() - 1) : cell;
    }

    private static String pem(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(der) + "\n-----END " + label
                + "-----\n";
    }
}
