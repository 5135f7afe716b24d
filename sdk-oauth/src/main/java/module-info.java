/** OAuth 2.0 tokens for the clients of {@code dev.esign}. */
module dev.esign.oauth {
    requires transitive dev.esign;
    requires static transitive org.jspecify;

    exports dev.esign.oauth;
}
