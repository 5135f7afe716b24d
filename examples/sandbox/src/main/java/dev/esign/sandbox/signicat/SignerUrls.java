package dev.esign.sandbox.signicat;

import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;

/** Puts the addresses of this server into what is shown. */
final class SignerUrls {
    private final SigningLinks links;
    private final Supplier<URI> origin;

    SignerUrls(SigningLinks links, Supplier<URI> origin) {
        this.links = links;
        this.origin = origin;
    }

    Map<String, Object> view(Document document, Signer signer) {
        return Views.signer(
                signer, origin.get().resolve(links.path(document, signer)).toString());
    }
}
