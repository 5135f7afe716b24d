package dev.esign.signicat;

import dev.esign.ApiCall;
import dev.esign.internal.http.Bodies;
import dev.esign.internal.http.Transport;
import java.util.List;

/** Where Signicat reports what happens. Thread-safe. Source: Signicat wire sheet §3.4 and §6.1. */
public final class Webhooks {
    private final Api api;

    Webhooks(Transport transport) {
        this.api = new Api(transport, SignicatScope.EVENT);
    }

    /**
     * Lists the webhooks of the account.
     *
     * @return the call
     */
    public ApiCall<List<Webhook>> list() {
        return api.call("webhooks.list", "GET", "notification", "webhooks")
                .json(answer -> Api.list(answer, Webhook::read));
    }

    /**
     * Makes a webhook; Signicat sends it a ping. No key protects it: after an unknown outcome, {@link #list} tells whether it
     * was done.
     *
     * @param webhook from {@link WebhookOptions#of}
     * @return the call
     */
    public ApiCall<Webhook> create(WebhookOptions webhook) {
        return api.call("webhooks.create", "POST", "notification", "webhooks")
                .ifUnknown("Signicat's list of webhooks tells whether it was made.")
                .hiding(webhook.secrets())
                .body(Api.body(webhook.json()))
                .object(Webhook::read);
    }

    /**
     * Reads a webhook.
     *
     * @param id which
     * @return the call
     */
    public ApiCall<Webhook> get(long id) {
        return api.call("webhooks.get", "GET", "notification", "webhooks", String.valueOf(id))
                .object(Webhook::read);
    }

    /**
     * Changes a webhook. Repeated after a broken connection, for the same change twice is one.
     *
     * @param id which
     * @param changes from {@link WebhookOptions#changes()}; what is not set stays
     * @return the call
     * @throws IllegalArgumentException if nothing changes
     */
    public ApiCall<Webhook> update(long id, WebhookOptions changes) {
        if (changes.json().isEmpty()) {
            throw new IllegalArgumentException("An update changes something.");
        }
        return api.call("webhooks.update", "PATCH", "notification", "webhooks", String.valueOf(id))
                .repeatable()
                .hiding(changes.secrets())
                .body(Api.body(changes.json()))
                .objectIfAny(Webhook::read);
    }

    /**
     * Removes a webhook. Repeated after a broken connection; if the first try had removed it, the next is answered 404.
     *
     * @param id which
     * @return the call
     */
    public ApiCall<Void> delete(long id) {
        return api.call("webhooks.delete", "DELETE", "notification", "webhooks", String.valueOf(id))
                .repeatable()
                .acknowledgement();
    }

    /**
     * Has Signicat send a ping.
     *
     * @param id to which webhook
     * @return the call
     */
    public ApiCall<Void> ping(long id) {
        return api.call("webhooks.ping", "POST", "notification", "webhooks", String.valueOf(id), "ping")
                .body(Bodies.empty())
                .acknowledgement();
    }

    /**
     * Lists the ten most recent deliveries that Signicat has kept.
     *
     * @param id of which webhook
     * @return the call
     */
    public ApiCall<List<WebhookDelivery>> deliveries(long id) {
        return api.call("webhooks.deliveries", "GET", "notification", "webhooks", String.valueOf(id), "deliveries")
                .json(answer -> Api.list(answer, WebhookDelivery::read));
    }
}
