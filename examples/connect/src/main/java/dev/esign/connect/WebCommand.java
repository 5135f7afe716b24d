package dev.esign.connect;

import dev.esign.ClientConfig;
import dev.esign.atlas.AtlasClient;
import dev.esign.oauth.EncryptedTokenStore;
import dev.esign.oauth.SqlTokenStore;
import dev.esign.oauth.StoreKey;
import dev.esign.oauth.TokenStore;
import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.atlas.AtlasSandbox;
import java.net.URI;
import java.security.SecureRandom;
import java.util.concurrent.CountDownLatch;
import org.h2.jdbcx.JdbcDataSource;

/** The web app from a terminal: it starts, says where it is, and runs until Ctrl-C. */
public final class WebCommand {
    private WebCommand() {}

    /**
     * The program.
     *
     * @param args the URL of the MCP server that stands before Atlas's production API; without one, a sandbox is started
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public static void main(String[] args) throws InterruptedException {
        if (args.length == 0) {
            AtlasSandbox atlas = Sandbox.start().atlas();
            start(atlas.authorizationServer().resource(), atlas.apiUrl());
            System.out.println("Its sandbox knows the user " + atlas.person().login() + ", whose password is "
                    + atlas.person().password());
        } else {
            start(URI.create(args[0]), AtlasClient.BASE_URL);
        }
        System.out.println("Ctrl-C ends it.");
        new CountDownLatch(1).await();
    }

    private static void start(URI resource, URI api) {
        ConnectApp app = ConnectApp.start(resource, api, encryptedStore(), ClientConfig.standard());
        System.out.println("Open " + app.url());
    }

    /** For a demonstration in memory, under a key for this run. A real one has a real database, and its key in a vault. */
    private static TokenStore encryptedStore() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:connect;DB_CLOSE_DELAY=-1");
        SqlTokenStore store = SqlTokenStore.over(database);
        store.createTable();
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return EncryptedTokenStore.over(store, StoreKey.of("this-run", key));
    }
}
