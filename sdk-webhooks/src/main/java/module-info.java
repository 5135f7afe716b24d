/** x. */
module dev.esign.webhooks {
    requires static transitive org.jspecify;
}
