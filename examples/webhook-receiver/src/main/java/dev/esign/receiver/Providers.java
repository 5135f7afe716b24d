package dev.esign.receiver;

import dev.esign.webhooks.ReplayGuard;
import dev.esign.webhooks.Webhooks;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who receives at which path, as far as there are secrets. */
final class Providers {
    /** One guard for all: it tells the providers' deliveries apart. A fleet takes one over its database. */
    private final ReplayGuard guard = ReplayGuard.inMemory();

    private final Map<String, Webhooks<?>> byPath = new LinkedHashMap<>();

    private Providers() {}

    /** Several secrets, as during a rotation, are separated by commas. */
    static Map<String, Webhooks<?>> of(Map<String, String> environment) {
        Providers providers = new Providers();
        providers.add("/atlas", environment.get("ATLAS_API_KEY"), Webhooks::atlas);
        providers.add("/getsigned", environment.get("GETSIGNED_WEBHOOK_SECRET"), Webhooks::getSigned);
        providers.add("/signicat", environment.get("SIGNICAT_WEBHOOK_SECRET"), Webhooks::signicat);
        providers.add("/xodo", environment.get("XODO_ACCESS_KEY"), Webhooks::xodo);
        return providers.byPath;
    }

    private void add(String path, @Nullable String secrets, Function<String[], Webhooks<?>> receiver) {
        if (secrets != null) {
            byPath.put(path, receiver.apply(secrets.split(",")).withReplayGuard(guard));
        }
    }
}
