package dev.esign.benchmarks.startup;

import com.sun.net.httpserver.HttpHandler;
import dev.esign.benchmarks.LocalServer;
import java.io.IOException;
import java.util.Map;

/** Tells each client where something stands, in its own shape and as shortly as it can be said. */
final class StatusServer {
    private static final String ATLAS = """
            {"status":"pending","signed_count":1,"total":3,"next_signer_email":"a@b.test"}""";
    private static final String STRIPE = """
            {"id":"pi_1","object":"payment_intent","amount":2000,"status":"pending"}""";
    private static final String DOCUSIGN = """
            {"envelopeId":"e1","status":"pending","emailSubject":"Lease"}""";

    private StatusServer() {}

    public static void main(String[] args) throws IOException {
        LocalServer.serve(Map.of(
                "/api/envelope/e1/status", always(ATLAS),
                "/v1/payment_intents/pi_1", always(STRIPE),
                "/restapi/v2.1/accounts/4711/envelopes/e1", always(DOCUSIGN)));
    }

    private static HttpHandler always(String json) {
        return exchange -> LocalServer.answer(exchange, json);
    }
}
