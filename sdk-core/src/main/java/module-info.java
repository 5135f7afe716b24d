/**
 * Typed clients for e-signature services. Begin at a provider's client, such as {@link dev.esign.atlas.AtlasClient}; what
 * all of them share is in {@link dev.esign}.
 */
module dev.esign {
    requires com.fasterxml.jackson.databind;
    requires transitive okhttp3;
    requires okio;
    requires static transitive org.jspecify;

    exports dev.esign;
    exports dev.esign.atlas;
}
