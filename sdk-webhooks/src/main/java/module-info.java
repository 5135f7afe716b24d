/**
 * Verifies signed webhook deliveries, de-duplicates them and turns them into typed events. Needs a JSON reader and the JDK:
 * a program that only receives webhooks carries no HTTP client.
 */
module dev.esign.webhooks {
    requires com.fasterxml.jackson.databind;
    requires static transitive org.jspecify;
    requires static transitive java.sql; // for SqlReplayGuard alone
    requires static transitive redis.clients.jedis; // for RedisReplayGuard alone

    exports dev.esign.webhooks;
    exports dev.esign.webhooks.atlas;
    exports dev.esign.webhooks.getsigned;
}
