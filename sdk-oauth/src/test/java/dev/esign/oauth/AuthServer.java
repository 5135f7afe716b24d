package dev.esign.oauth;

import static dev.esign.testing.Answers.json;

import dev.esign.ClientConfig;
import dev.esign.RetryPolicy;
import dev.esign.testing.Wire;
import java.net.URI;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;

/** A scripted token endpoint on the {@link Wire}, and sources that live on it, on virtual time and in the caller's thread. */
record AuthServer(Wire wire) {
    static final String CLIENT_ID = "client-1";
    static final String CLIENT_SECRET = "client-secret-1";

    URI endpoint() {
        return wire.server().url("/oauth/token").uri();
    }

    ClientCredentialsGrant grant() {
        return ClientCredentialsGrant.of(endpoint(), ClientAuthentication.post(CLIENT_ID, CLIENT_SECRET));
    }

    /** One attempt a mint, so that requests can be counted; no thread of its own, so that time can be virtual. */
    ClientConfig client() {
        return wire.config().withRetry(RetryPolicy.none());
    }

    TokenSource source() {
        return source(grant(), UnaryOperator.identity());
    }

    TokenSource source(Grant grant, UnaryOperator<TokenSourceConfig> change) {
        return wire.closing(
                TokenSource.of(grant, change.apply(TokenSourceConfig.standard().withClient(client())), Runnable::run));
    }

    void gives(String token, long expiresIn) {
        answers("{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":" + expiresIn + "}");
    }

    void answers(String body) {
        wire.answer(json(200, body));
    }

    void answers(MockResponse... answers) {
        wire.answer(answers);
    }

    void refuses(int status, String error) {
        wire.answer(json(status, "{\"error\":\"" + error + "\",\"error_description\":\"no such luck\"}"));
    }

    int requests() {
        return wire.server().getRequestCount();
    }

    /** The next token request's form, to be asked for parameters. */
    HttpUrl form() throws InterruptedException {
        return form(wire.request());
    }

    static HttpUrl form(RecordedRequest request) {
        String body = request.getBody() == null ? "" : request.getBody().utf8();
        return HttpUrl.get("https://form.test/?" + body);
    }
}
