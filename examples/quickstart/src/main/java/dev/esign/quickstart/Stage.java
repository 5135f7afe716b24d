package dev.esign.quickstart;

import dev.esign.signing.Signatory;
import dev.esign.signing.SigningService;
import dev.esign.webhooks.WebhookEvent;
import java.io.IOException;
import java.net.URI;

/** A provider in a sandbox, where the people and the webhooks are at hand too. */
public interface Stage extends AutoCloseable {
    /**
     * The provider's pages.
     *
     * @return their root
     */
    URI siteUrl();

    /**
     * What the job is done with.
     *
     * @return the same at all times
     */
    SigningService signing();

    /**
     * Where the provider reports what happens to what this stage has submitted.
     *
     * @return the open port
     */
    WebhookQueue webhooks();

    /**
     * Whether this is the provider's word that all have signed, and the sealed PDF is there.
     *
     * @param event from {@link #webhooks()}
     * @return true if no other is to be waited for
     */
    boolean isLast(WebhookEvent event);

    /**
     * Lets a person open their link and sign.
     *
     * @param id what is to be signed
     * @param person whose turn it is
     * @return how many bytes of document the person read
     * @throws IOException if a page does not answer as it should
     */
    int sign(String id, Signatory person) throws IOException;

    @Override
    void close();
}
