/** OAuth 2.0 tokens for the clients of {@code dev.esign}. Begin at {@link dev.esign.oauth.TokenSource}. */
module dev.esign.oauth {
    requires transitive dev.esign;
    requires com.fasterxml.jackson.databind;
    requires com.nimbusds.jose.jwt;
    requires static transitive org.jspecify;

    exports dev.esign.oauth;
}
