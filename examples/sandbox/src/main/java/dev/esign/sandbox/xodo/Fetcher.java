package dev.esign.sandbox.xodo;

import dev.esign.sandbox.common.Destination;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.client.CompletableResponseListener;
import org.eclipse.jetty.client.ContentResponse;
import org.eclipse.jetty.client.HttpClient;

/** Fetches a {@code file_url}. It follows no redirect, and gives up after 30 seconds or 64 MB. */
final class Fetcher {
    private static final long PATIENCE_SECONDS = 30;
    private static final int MAX_BYTES = 64 << 20;

    private final HttpClient http;

    Fetcher(HttpClient http) {
        this.http = http;
    }

    byte[] fetch(String url) {
        URI address = Destination.of(url)
                .orElseThrow(() -> Problem.invalid("file_url must be an https URL, or an http URL of this machine."));
        CompletableFuture<ContentResponse> answer = new CompletableResponseListener(
                        http.newRequest(address).timeout(PATIENCE_SECONDS, TimeUnit.SECONDS), MAX_BYTES)
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
