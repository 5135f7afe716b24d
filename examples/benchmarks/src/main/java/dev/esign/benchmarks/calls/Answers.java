package dev.esign.benchmarks.calls;

import java.nio.charset.StandardCharsets;

/** What the server says to each client: its own shape, of about the same size. */
final class Answers {
    static final String ENVELOPE_ID = "0b8e6f1e-3c1a-4f1e-9a55-0d1c6f7a9b21";
    static final String PAYMENT_ID = "pi_3MtwBwLkdIwHu7ix28a3tqPa";

    private static final String ATLAS = """
            {"envelope_id":"0b8e6f1e-3c1a-4f1e-9a55-0d1c6f7a9b21","status":"pending","fields_status":"ready",
            "fields_version":3,"detected_parties":[],"created_at":"2026-03-02T09:30:00Z","title":"Lease, Elm Street 4",
            "parties":[
            {"email":"ana@acme.test","name":"Ana Diaz","role":"Customer","order":1,"status":"waiting",
            "sign_url":"https://atlaswork.test/sign/0b8e6f1e?t=Zm9yIGFuYSBvbmx5LCBhIHRva2Vu"},
            {"email":"ben@acme.test","name":"Ben Ode","role":"Landlord","order":2,"status":"waiting",
            "sign_url":"https://atlaswork.test/sign/0b8e6f1e?t=Zm9yIGJlbiBvbmx5LCBhIHRva2Vu"}],
            "fields":[
            {"type":"signature","page":1,"x_pct":0.1,"y_pct":0.8,"w_pct":0.3,"h_pct":0.05,"party_order":1},
            {"type":"signature","page":1,"x_pct":0.6,"y_pct":0.8,"w_pct":0.3,"h_pct":0.05,"party_order":2}],
            "metadata":{"external_id":"deal-77","client_reference_id":"crm-77","is_test":true},
            "review_url":"https://atlaswork.test/review/0b8e6f1e-3c1a-4f1e-9a55-0d1c6f7a9b21?rt=opaque"}
            """;

    private static final String STRIPE = """
            {"id":"pi_3MtwBwLkdIwHu7ix28a3tqPa","object":"payment_intent","amount":2000,"amount_capturable":0,
            "amount_details":{"tip":{}},"amount_received":0,"application":null,"application_fee_amount":null,
            "automatic_payment_methods":{"enabled":true},"canceled_at":null,"cancellation_reason":null,
            "capture_method":"automatic","client_secret":"pi_3MtwBwLkdIwHu7ix28a3tqPa_secret_Yrv","confirmation_method":
            "automatic","created":1680800504,"currency":"usd","customer":null,"description":null,"last_payment_error":null,
            "latest_charge":null,"livemode":false,"metadata":{"external_id":"deal-77"},"next_action":null,"on_behalf_of":
            null,"payment_method":null,"payment_method_options":{"card":{"request_three_d_secure":"automatic"},
            "link":{"persistent_token":null}},"payment_method_types":["card","link"],"processing":null,
            "receipt_email":null,"setup_future_usage":null,"shipping":null,"source":null,"statement_descriptor":null,
            "statement_descriptor_suffix":null,"status":"requires_payment_method","transfer_group":null}
            """;

    private static final String DOCUSIGN = """
            {"status":"sent","documentsUri":"/envelopes/0b8e6f1e-3c1a-4f1e-9a55-0d1c6f7a9b21/documents",
            "recipientsUri":"/envelopes/0b8e6f1e-3c1a-4f1e-9a55-0d1c6f7a9b21/recipients",
            "attachmentsUri":"/envelopes/0b8e6f1e-3c1a-4f1e-9a55-0d1c6f7a9b21/attachments",
            "envelopeUri":"/envelopes/0b8e6f1e-3c1a-4f1e-9a55-0d1c6f7a9b21","emailSubject":"Lease, Elm Street 4",
            "envelopeId":"0b8e6f1e-3c1a-4f1e-9a55-0d1c6f7a9b21","signingLocation":"online",
            "customFieldsUri":"/envelopes/0b8e6f1e-3c1a-4f1e-9a55-0d1c6f7a9b21/custom_fields",
            "allowMarkup":"false","allowReassign":"true","createdDateTime":"2026-03-02T09:30:00.0000000Z",
            "lastModifiedDateTime":"2026-03-02T09:31:00.0000000Z","sentDateTime":"2026-03-02T09:31:00.0000000Z",
            "initialSentDateTime":"2026-03-02T09:31:00.0000000Z","is21CFRPart11":"false","signerCanSignOnMobile":"true",
            "sender":{"userName":"Ana Diaz","userId":"5f3c9b2e-7f1a-4c55-8a3d-7b1d4f6c2e90","email":"ana@acme.test"},
            "expireEnabled":"true","expireAfter":"120","purgeState":"unpurged"}
            """;

    private Answers() {}

    /** A whole HTTP answer to a request that begins so. */
    static byte[] to(String requestLine) {
        String body = compact(
                requestLine.contains("/payment_intents/") ? STRIPE : requestLine.contains("/v2.1/") ? DOCUSIGN : ATLAS);
        String head = "HTTP/1.1 200 OK\r\n"
                + "Date: Mon, 02 Mar 2026 09:31:00 GMT\r\n"
                + "Content-Type: application/json\r\n"
                + "Cache-Control: no-store\r\n"
                + "X-Request-Id: 5f3c9b2e-7f1a-4c55-8a3d-7b1d4f6c2e90\r\n"
                + "Content-Length: " + body.length() + "\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.US_ASCII);
    }

    private static String compact(String json) {
        return json.replace("\n", "");
    }
}
