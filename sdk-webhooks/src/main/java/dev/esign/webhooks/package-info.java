/**
 * Receiving webhooks: verify, de-duplicate, and read them as typed events.
 *
 * <p>{@link dev.esign.webhooks.Webhooks} has a receiver for each provider, and all of them read the same way: make one with the
 * keys, keep it for the life of the program, and hand it each request's headers and <em>raw</em> body. There is no boolean to
 * forget: a delivery that cannot be trusted is a {@link dev.esign.webhooks.WebhookRejectedException}, and its reason knows the
 * answer to send.
 *
 * <pre>{@code
 * Webhooks<AtlasEvent> webhooks =
 *         Webhooks.atlas(System.getenv("ATLAS_API_KEY")).withReplayGuard(ReplayGuard.inMemory());
 *
 * HttpServer server = HttpServer.create(new InetSocketAddress(8080), 0);
 * server.createContext("/webhooks/atlas", exchange -> {
 *     int status = 200;
 *     try (exchange) {
 *         byte[] body = exchange.getRequestBody().readNBytes(Webhooks.DEFAULT_MAX_BODY_SIZE + 1);
 *         try {
 *             webhooks.receive(exchange.getRequestHeaders(), body, this::handle);
 *         } catch (WebhookRejectedException rejected) {
 *             status = rejected.reason().httpStatus(); // 200 for one that was handled before
 *         }
 *         exchange.sendResponseHeaders(status, -1);
 *     }
 * });
 *
 * void handle(AtlasEvent event) {
 *     if (event instanceof EnvelopeSigned signed) {
 *         archive(signed.envelopeId());
 *     } else if (event instanceof EnvelopeDeclined declined) {
 *         callCustomer(declined.envelopeId());
 *     }
 * }
 * }</pre>
 *
 * <h2>What to know</h2>
 *
 * <ul>
 *   <li><b>Raw bytes.</b> The signature covers the body byte for byte. Take it before any framework parses it; a body that was
 *       decoded and encoded again, or joined from its lines, does not verify.
 *   <li><b>Several keys.</b> While a key is being rotated give the old one and the new one. Every key is always tried, and
 *       compared in constant time, so that nothing tells which of them fitted.
 *   <li><b>Duplicates.</b> Providers deliver at least once. A {@link dev.esign.webhooks.ReplayGuard} lets each delivery through
 *       once, for one process or, with {@link dev.esign.webhooks.SqlReplayGuard} and {@link dev.esign.webhooks.RedisReplayGuard},
 *       for a fleet; the form of {@code receive} that takes a handler opens the gate again if the handler fails, so that the
 *       provider's next attempt is not lost.
 *   <li><b>What is not signed.</b> Atlas, GetSigned and Signicat sign the body. Xodo signs no more than the time and the type of an
 *       event, so {@link dev.esign.webhooks.xodo.XodoWebhooks#rereading} reads the document again before the handler runs.
 *   <li><b>The unknown.</b> A new type of event, a new member or an odd value never fails. What has no accessor of its own is
 *       kept in {@code extra()}.
 *   <li><b>Your own tests</b> make valid deliveries with {@link dev.esign.webhooks.WebhookSigner}.
 * </ul>
 *
 * <p>No key, body or computed signature stands in a message or a {@code toString} of this module, and it logs nothing.
 */
@NullMarked
package dev.esign.webhooks;

import org.jspecify.annotations.NullMarked;
