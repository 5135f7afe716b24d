package dev.esign.connect;

import dev.esign.sandbox.oauth.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** The sandbox's own user at a browser, so that nobody is needed at the keyboard. */
public final class StandIn implements Browser {
    /** Keeps no connection, for nobody would close it. */
    private static final OkHttpClient HTTP = new OkHttpClient.Builder()
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
            .build();

    private final UnaryOperator<URI> decision;

    private StandIn(UnaryOperator<URI> decision) {
        this.decision = decision;
    }

    /**
     * Somebody who says yes.
     *
     * @param person the user
     * @return the browser
     */
    public static StandIn approving(Person person) {
        return new StandIn(person::approve);
    }

    /**
     * Somebody who says no.
     *
     * @param person the user
     * @return the browser
     */
    public static StandIn denying(Person person) {
        return new StandIn(person::deny);
    }

    @Override
    public void open(URI page) {
        URI back = decision.apply(page);
        // The receiver answers once the program looks at it, and the program is here still.
        Thread browser = new Thread(() -> visit(back), "stand-in");
        browser.setDaemon(true);
        browser.start();
    }

    private static void visit(URI back) {
        Request request = new Request.Builder().url(back.toString()).build();
        try (Response response = HTTP.newCall(request).execute()) {
            response.body().bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
