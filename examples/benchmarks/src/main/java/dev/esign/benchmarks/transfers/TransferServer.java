package dev.esign.benchmarks.transfers;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.sun.net.httpserver.HttpExchange;
import dev.esign.benchmarks.LocalServer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Takes documents, and says how many bytes the last one had; gives documents of 1 GB. */
final class TransferServer {
    private static final AtomicLong TAKEN = new AtomicLong();

    private TransferServer() {}

    public static void main(String[] args) throws IOException {
        LocalServer.serve(Map.of(
                "/api/envelope", TransferServer::take,
                "/v1/files", TransferServer::take,
                "/restapi/v2.1/accounts/4711/envelopes", TransferServer::takeOrGive,
                "/api/signed.pdf", TransferServer::give,
                "/taken", exchange -> LocalServer.answer(exchange, String.valueOf(TAKEN))));
    }

    /** DocuSign's documents lie below its envelopes. */
    private static void takeOrGive(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            give(exchange);
        } else {
            take(exchange);
        }
    }

    private static void take(HttpExchange exchange) throws IOException {
        TAKEN.set(exchange.getRequestBody().transferTo(OutputStream.nullOutputStream()));
        LocalServer.answer(
                exchange, "{\"envelope_id\":\"e1\",\"envelopeId\":\"e1\",\"id\":\"file_1\",\"object\":\"file\"}");
    }

    private static void give(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/pdf");
            exchange.sendResponseHeaders(200, Transfers.SIZE);
            byte[] piece = new byte[64 << 10];
            byte[] magic = "%PDF-1.7".getBytes(US_ASCII);
            System.arraycopy(magic, 0, piece, 0, magic.length);
            OutputStream body = exchange.getResponseBody();
            for (long left = Transfers.SIZE; left > 0; left -= piece.length) {
                body.write(piece, 0, (int) Math.min(left, piece.length));
            }
        }
    }
}
