package dev.esign.acceptance;

import static dev.esign.acceptance.SignicatUser.ANA;
import static dev.esign.acceptance.SignicatUser.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.PermissionException;
import dev.esign.oauth.InvalidScopeException;
import dev.esign.sandbox.signicat.Client;
import dev.esign.signicat.JwtPayload;
import dev.esign.signicat.JwtValidation;
import dev.esign.signicat.RedirectSettings;
import dev.esign.signicat.SignSuccess;
import dev.esign.signicat.SignatureDocument;
import dev.esign.signicat.SignerOptions;
import dev.esign.signicat.SignicatScope;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who may do what at Signicat, and what a signer's browser brings back. */
class SignicatAccessTest {
    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    @Test
    void aTokenWithTooFewScopesIsToldTheOneItLacks() {
        SignicatUser reader = reader(SignicatScope.DOCUMENT_READ);
        int mints = reader.sandbox().tokenRequests();

        assertThatExceptionOfType(PermissionException.class)
                .isThrownBy(() -> reader.created(ANA))
                .withMessageContaining(SignicatScope.DOCUMENT_WRITE)
                .satisfies(e -> assertThat(e.status()).isEqualTo(403));
        assertThatExceptionOfType(PermissionException.class)
                .isThrownBy(() -> reader.client().events().peek().execute())
                .withMessageContaining("scope " + SignicatScope.EVENT);
        assertThat(reader.sandbox().tokenRequests() - mints).isEqualTo(1);
    }

    @Test
    void aScopeThatTheApplicationLacksIsRefusedWithTheToken() {
        SignicatUser greedy = reader(SignicatScope.DOCUMENT_READ, "document_archive");

        assertThatExceptionOfType(InvalidScopeException.class)
                .isThrownBy(() -> greedy.client().events().peek().execute());
    }

    @Test
    void theTokenOfARedirectTellsWhoHasSigned() throws Exception {
        SignicatUser user = SANDBOX.signicatUser();
        SignerOptions ana = ANA.withRedirectSettings(RedirectSettings.redirect(
                URI.create("https://app.example/ok?deal=77"),
                URI.create("https://app.example/cancel"),
                URI.create("https://app.example/error")));
        SignatureDocument document = user.created(ana, BEN);

        HttpUrl landing = redirected(user.page(document, "Ana"));
        String jwt = Objects.requireNonNull(landing.queryParameter("idfy-jwt"));
        JwtValidation validation = user.client().validateJwt(jwt).execute();

        assertThat(landing.queryParameter("deal")).isEqualTo("77");
        assertThat(validation.isValid()).isTrue();
        assertThat(validation.expires()).isNotNull();
        assertThat(validation.payload())
                .returns(document.documentId(), JwtPayload::documentId)
                .returns(document.externalId(), JwtPayload::externalId)
                .returns(user.signer(document, "Ana").id(), JwtPayload::signerId)
                .returns("ana", JwtPayload::externalSignerId)
                .satisfies(payload -> assertThat(payload.signSuccess()).returns("Ana Diaz", SignSuccess::fullName));
    }

    @Test
    void aTokenThatSomebodyChangedIsNotValid() {
        SignicatUser user = SANDBOX.signicatUser();

        JwtValidation validation =
                user.client().validateJwt("eyJhbGciOiJIUzM4NCJ9.e30.AAAA").execute();

        assertThat(validation.isValid()).isFalse();
        assertThat(validation.error()).isNotBlank();
    }

    /** With an application that may do no more than read, whatever it asks for. */
    private static SignicatUser reader(String... asked) {
        Client application = SANDBOX.sandbox().signicat().client(SignicatScope.DOCUMENT_READ);
        return SANDBOX.signicatUser(application, SandboxExtension.impatient(), asked);
    }

    /** Signs, and does not follow the redirect, which leads out of here. */
    private static HttpUrl redirected(URI page) {
        PlainBrowser browser = new PlainBrowser(page);
        browser.get(page.toString());
        String jwt = Objects.requireNonNull(HttpUrl.get(page.toString()).queryParameter("jwt"));
        PlainBrowser.Page signed = browser.post("/start", Map.of("jwt", jwt, "name", "Ana Diaz", "consent", "yes"));
        return HttpUrl.get(Objects.requireNonNull(signed.location()));
    }
}
