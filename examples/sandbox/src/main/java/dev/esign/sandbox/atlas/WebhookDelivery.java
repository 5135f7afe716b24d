package dev.esign.sandbox.atlas;

import java.net.URI;

/**
 * An event on its way to a webhook.
 *
 * @param envelopeId the envelope it tells of
 * @param event the event's name
 * @param url where it goes
 * @param body the JSON that is sent, the same in each attempt
 * @param attempts how often it was tried so far
 * @param state {@code pending}, {@code delivered} or {@code failed}
 * @param lastResult the last attempt's status, or what went wrong; empty before the first
 */
public record WebhookDelivery(
        String envelopeId, String event, URI url, String body, int attempts, String state, String lastResult) {}
