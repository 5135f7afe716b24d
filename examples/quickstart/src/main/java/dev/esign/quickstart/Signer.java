package dev.esign.quickstart;

import dev.esign.SecretUrl;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A person with a browser: opens the signing page from the e-mail, reads, types a name, signs. */
public final class Signer {
    private final HttpClient browser =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    private final String name;

    /**
     * Meets the person.
     *
     * @param name what the person types as a signature
     */
    public Signer(String name) {
        this.name = name;
    }

    /**
     * Reads the document and signs it.
     *
     * @param link from the e-mail
     * @return how many bytes the person read
     * @throws IOException if a page does not answer as it should
     * @throws InterruptedException if the thread is interrupted
     */
    public int sign(SecretUrl link) throws IOException, InterruptedException {
        URI page = URI.create(link.reveal());
        get(page);
        int read = get(page.resolve(page.getPath() + "/document?" + page.getRawQuery())).length;
        Map<String, String> form = new LinkedHashMap<>();
        form.put("t", page.getQuery().substring("t=".length()));
        form.put("name", name);
        form.put("consent", "yes");
        HttpRequest post = HttpRequest.newBuilder(page.resolve(page.getPath()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(form)))
                .build();
        ok(browser.send(post, HttpResponse.BodyHandlers.ofByteArray()));
        return read;
    }

    private byte[] get(URI page) throws IOException, InterruptedException {
        return ok(browser.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofByteArray()));
    }

    private static byte[] ok(HttpResponse<byte[]> response) throws IOException {
        if (response.statusCode() != 200) {
            throw new IOException("The signing page answered " + response.statusCode());
        }
        return response.body();
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
