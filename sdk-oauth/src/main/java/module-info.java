/** OAuth 2.0 tokens for the clients of {@code dev.esign}. Begin at {@link dev.esign.oauth.TokenSource}. */
module dev.esign.oauth {
    requires transitive dev.esign;
    requires com.fasterxml.jackson.databind;
    requires com.nimbusds.jose.jwt;
    requires static transitive org.jspecify;
    // Each for one store alone. Jedis is not transitive: then all who compile against us would need it.
    requires static transitive java.sql;
    requires static redis.clients.jedis;

    exports dev.esign.oauth;
}
