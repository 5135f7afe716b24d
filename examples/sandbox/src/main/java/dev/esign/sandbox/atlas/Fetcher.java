package dev.esign.sandbox.atlas;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.client.CompletableResponseListener;
import org.eclipse.jetty.client.ContentResponse;
import org.eclipse.jetty.client.HttpClient;

/** Fetches a {@code document_url}. It follows no redirect, and gives up after 30 seconds or 64 MB. */
final class Fetcher {
    private static final long PATIENCE_SECONDS = 30;

    private final HttpClient http;

    Fetcher(HttpClient http) {
        this.http = http;
    }

    byte[] fetch(URI url) {
        CompletableFuture<ContentResponse> answer = new CompletableResponseListener(
                        http.newRequest(url).timeout(PATIENCE_SECONDS, TimeUnit.SECONDS), (int) Upload.MAX_BYTES)
                .send();
        try {
            ContentResponse response = answer.get();
            if (response.getStatus() != 200) {
                throw Problem.badRequest("document_url answered " + response.getStatus() + ".");
            }
            return response.getContent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.badRequest("document_url could not be fetched.");
        } catch (ExecutionException e) {
            throw Problem.badRequest("document_url could not be fetched.");
        }
    }
}
