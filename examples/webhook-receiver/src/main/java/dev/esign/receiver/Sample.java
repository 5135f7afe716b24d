package dev.esign.receiver;

import dev.esign.webhooks.WebhookSigner;
import dev.esign.webhooks.WebhookSigner.Delivery;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What a provider sends when all have signed.
 *
 * @param path where
 * @param signer signs as the provider does
 * @param body the delivery
 */
record Sample(String path, WebhookSigner signer, String body) {
    static final List<Sample> OF_EACH_PROVIDER = List.of(
            new Sample("/atlas", WebhookSigner.atlas("demo-atlas-key"), """
                    {"event":"envelope.signed","envelope_id":"env_1"}"""),
            new Sample("/getsigned", WebhookSigner.getSigned("demo-getsigned-secret"), """
                    {"id":"evt_1","event":"envelope.completed","data":{"envelopeId":"env_1"}}"""),
            new Sample("/signicat", WebhookSigner.signicat("demo-signicat-secret"), """
                    {"id":"evt_1","type":"document_signed","payload":{"documentId":"doc_1"}}"""),
            new Sample("/xodo", WebhookSigner.xodo("demo-xodo-key"), """
                    {"event_time":1700000123,"event_type":"document_completed","meta":{"related_document_hash":"doc_1"}}"""));

    /** As the environment would hold them. */
    static final Map<String, String> SECRETS = Map.of(
            "ATLAS_API_KEY", "demo-atlas-key",
            "GETSIGNED_WEBHOOK_SECRET", "demo-getsigned-secret",
            "SIGNICAT_WEBHOOK_SECRET", "demo-signicat-secret",
            "XODO_ACCESS_KEY", "demo-xodo-key");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** The genuine one, the same once more, and one whose type was changed on the way. */
    void sendTo(WebhookServer server, PrintStream out) throws IOException, InterruptedException {
        Delivery genuine = signer.sign(body.getBytes(StandardCharsets.UTF_8));
        post(server, genuine, genuine.body(), out);
        post(server, genuine, genuine.body(), out);
        String forged = new String(genuine.body(), StandardCharsets.UTF_8).replaceFirst("signed|completed", "declined");
        post(server, genuine, forged.getBytes(StandardCharsets.UTF_8), out);
    }

    private void post(WebhookServer server, Delivery signed, byte[] sent, PrintStream out)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.url(path)).POST(HttpRequest.BodyPublishers.ofByteArray(sent));
        signed.headers().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        out.printf(
                "%-10s answered %d%n",
                path, HTTP.send(request.build(), BodyHandlers.discarding()).statusCode());
    }
}
