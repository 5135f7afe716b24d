package dev.esign.atlas;

import dev.esign.ApiCall;
import dev.esign.internal.http.PathId;
import dev.esign.internal.http.Transport;

/**
 * Templates: documents whose fields are placed once and sent again and again. They are made on Atlas's review page. An id
 * that is blank or has a slash or {@code ..} in it is an {@link IllegalArgumentException}. Thread-safe. Source: Atlas
 * wire sheet §7.
 */
public final class Templates {
    private final Transport transport;

    Templates(Transport transport) {
        this.transport = transport;
    }

    /**
     * Reads a template's roles and prefill keys.
     *
     * @param id which
     * @return the call
     */
    public ApiCall<Template> get(String id) {
        return transport
                .call("templates.get", "GET", "templates", PathId.of("template", id))
                .object(members -> Template.read(members, id));
    }

    /**
     * Makes an envelope from a template. Costs a credit if it is sent at once; carries an idempotency key, which Atlas
     * honours for 24 hours.
     *
     * @param id which
     * @param request to whom, and what is filled in beforehand
     * @return the call
     */
    public ApiCall<CreatedEnvelope> send(String id, TemplateSend request) {
        return transport
                .call("templates.send", "POST", "templates", PathId.of("template", id), "send")
                .keyed()
                .body(request.body())
                .object(CreatedEnvelope::read);
    }
}
