/**
 * Typed clients for e-signature services. Begin at a provider's client, such as {@link dev.esign.atlas.AtlasClient}; what
 * all of them share is in {@link dev.esign}.
 */
// sdk-oauth is built after this module, so javac cannot see it yet.
@SuppressWarnings("module")
module dev.esign {
    requires com.fasterxml.jackson.databind;
    requires transitive okhttp3;
    requires okio;
    requires static transitive org.jspecify;

    exports dev.esign;
    exports dev.esign.atlas;
    exports dev.esign.getsigned;
    exports dev.esign.signicat;
    exports dev.esign.xodo;
    exports dev.esign.signing;

    // Tokens travel on the same road as calls.
    exports dev.esign.internal.http to
            dev.esign.oauth;
    exports dev.esign.internal.json to
            dev.esign.oauth;
}
