package dev.esign.quickstart;

import dev.esign.ClientConfig;
import dev.esign.atlas.AtlasClient;
import dev.esign.getsigned.GetSignedClient;
import dev.esign.sandbox.Sandbox;
import dev.esign.signicat.SignicatClient;
import dev.esign.xodo.XodoClient;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** With whom the job can be done. */
public enum Provider {
    /** {@code ATLAS_API_KEY}, {@code ATLAS_BASE_URL}. */
    ATLAS {
        @Override
        public Stage in(Sandbox sandbox, ClientConfig config) throws IOException {
            return AtlasStage.open(sandbox.atlas(), config);
        }

        @Override
        public Optional<Account> account(Map<String, String> environment, ClientConfig config) {
            return Optional.ofNullable(environment.get("ATLAS_API_KEY"))
                    .map(key -> AtlasAccount.open(key, baseUrl(environment, AtlasClient.BASE_URL), config));
        }
    },

    /** {@code GETSIGNED_CLIENT_ID}, {@code GETSIGNED_CLIENT_SECRET}, {@code GETSIGNED_BASE_URL}. */
    GETSIGNED {
        @Override
        public Stage in(Sandbox sandbox, ClientConfig config) throws IOException {
            return GetSignedStage.open(sandbox.getSigned(), config);
        }

        @Override
        public Optional<Account> account(Map<String, String> environment, ClientConfig config) {
            String secret = environment.getOrDefault("GETSIGNED_CLIENT_SECRET", "");
            return Optional.ofNullable(environment.get("GETSIGNED_CLIENT_ID"))
                    .map(id ->
                            GetSignedAccount.open(id, secret, baseUrl(environment, GetSignedClient.BASE_URL), config));
        }
    },

    /** {@code SIGNICAT_CLIENT_ID}, {@code SIGNICAT_CLIENT_SECRET}, {@code SIGNICAT_BASE_URL}. */
    SIGNICAT {
        @Override
        public Stage in(Sandbox sandbox, ClientConfig config) throws IOException {
            return SignicatStage.open(sandbox.signicat(), config);
        }

        @Override
        public Optional<Account> account(Map<String, String> environment, ClientConfig config) {
            String secret = environment.getOrDefault("SIGNICAT_CLIENT_SECRET", "");
            return Optional.ofNullable(environment.get("SIGNICAT_CLIENT_ID"))
                    .map(id -> SignicatAccount.open(id, secret, baseUrl(environment, SignicatClient.BASE_URL), config));
        }
    },

    /** {@code XODO_ACCESS_KEY}, {@code XODO_BASE_URL}. */
    XODO {
        @Override
        public Stage in(Sandbox sandbox, ClientConfig config) throws IOException {
            return XodoStage.open(sandbox.xodo(), config);
        }

        @Override
        public Optional<Account> account(Map<String, String> environment, ClientConfig config) {
            return Optional.ofNullable(environment.get("XODO_ACCESS_KEY"))
                    .map(key -> XodoAccount.open(key, baseUrl(environment, XodoClient.BASE_URL), config));
        }
    };

    /**
     * Opens the real account that the environment's variables tell of.
     *
     * @param environment by name; a base URL may be left out for the production API
     * @param config for the client, but its base URL
     * @return the account; empty if no key of one is there
     * @throws IllegalArgumentException if what is there makes no account
     */
    public abstract Optional<Account> account(Map<String, String> environment, ClientConfig config);

    /**
     * Opens the provider's stage in a sandbox.
     *
     * @param sandbox stays the caller's to close
     * @param config for the clients, but its base URL
     * @return the stage
     * @throws IOException if there is no free port for webhooks
     */
    public abstract Stage in(Sandbox sandbox, ClientConfig config) throws IOException;

    static Provider named(String name) {
        return Arrays.stream(values())
                .filter(provider -> provider.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no provider '" + name + "', but "
                        + Arrays.toString(values()).toLowerCase(Locale.ROOT) + "."));
    }

    URI baseUrl(Map<String, String> environment, URI production) {
        return URI.create(environment.getOrDefault(name() + "_BASE_URL", production.toString()));
    }
}
