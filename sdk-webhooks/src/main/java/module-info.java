/**
 * Verifies signed webhook deliveries, de-duplicates them and turns them into typed events. Needs a JSON reader and the JDK:
 * a program that only receives webhooks carries no HTTP client.
 */
module dev.esign.webhooks {
    requires com.fasterxml.jackson.databind;
    requires static transitive org.jspecify;
    // Each for one guard alone. Jedis is not transitive: then all who compile against us would need it.
    requires static transitive java.sql;
    requires static redis.clients.jedis;

    exports dev.esign.webhooks;
    exports dev.esign.webhooks.atlas;
    exports dev.esign.webhooks.getsigned;
    exports dev.esign.webhooks.signicat;
    exports dev.esign.webhooks.xodo;
}
