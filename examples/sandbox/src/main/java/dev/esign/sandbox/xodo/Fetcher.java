package dev.esign.sandbox.xodo;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.eclipse.jetty.client.CompletableResponseListener;
import org.eclipse.jetty.client.ContentResponse;
import org.eclipse.jetty.client.HttpClient;

/** Fetches a {@code file_url}. It follows no redirect, and gives up after 30 seconds or 64 MB. */
final class Fetcher {
    private static final long PATIENCE_SECONDS = 30;
    private static final int MAX_BYTES = 64 << 20;

    /** Goes by what is written: to look a name up would take time, and the answer could be another one later. */
    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|\\[::1]|127(\\.\\d{1,3}){3}");

    private final HttpClient http;

    Fetcher(HttpClient http) {
        this.http = http;
    }

    /** Https, or http on this machine. */
    static boolean isCallable(String url) {
        try {
            URI uri = new URI(url);
            String host = uri.getHost();
            return host != null
                    && uri.getUserInfo() == null
                    && ("https".equalsIgnoreCase(uri.getScheme())
                            || ("http".equalsIgnoreCase(uri.getScheme())
                                    && THIS_MACHINE.matcher(host).matches()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    byte[] fetch(String url) {
        if (!isCallable(url)) {
            throw Problem.invalid("file_url must be an https URL, or an http URL of this machine.");
        }
        CompletableFuture<ContentResponse> answer = new CompletableResponseListener(
                        http.newRequest(URI.create(url)).timeout(PATIENCE_SECONDS, TimeUnit.SECONDS), MAX_BYTES)
                .send();
        try {
            ContentResponse response = answer.get();
            if (response.getStatus() != 200) {
                throw Problem.invalid("file_url answered " + response.getStatus() + ".");
            }
            return response.getContent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.invalid("file_url could not be fetched.");
        } catch (ExecutionException e) {
            throw Problem.invalid("file_url could not be fetched.");
        }
    }
}
