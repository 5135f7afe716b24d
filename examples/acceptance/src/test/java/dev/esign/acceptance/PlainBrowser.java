package dev.esign.acceptance;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** A browser that keeps one site's cookies, and follows redirects only when told to. */
final class PlainBrowser implements CookieJar {
    /** The last signature may wait for the seal, and the first seal of a process for its fonts. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final HttpUrl site;
    private final Map<String, Cookie> cookies = new ConcurrentHashMap<>();
    private final OkHttpClient http = new OkHttpClient.Builder()
            .followRedirects(false)
            .cookieJar(this)
            .readTimeout(PATIENCE)
            // Keeps no connection, for nobody would close it.
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
            .build();

    PlainBrowser(URI site) {
        this.site = HttpUrl.get(site.toString());
    }

    Page get(String address) {
        return visit(new Request.Builder().url(at(address)));
    }

    /** Sends a form without fields. */
    Page post(String address) {
        return post(address, Map.of());
    }

    Page post(String address, Map<String, String> fields) {
        FormBody.Builder form = new FormBody.Builder();
        fields.forEach(form::add);
        return visit(new Request.Builder().url(at(address)).post(form.build()));
    }

    /** Sends what a script of the page would send. */
    Page postJson(String address, String json) {
        return visit(new Request.Builder()
                .url(at(address))
                .post(RequestBody.create(json, MediaType.get("application/json"))));
    }

    private HttpUrl at(String address) {
        return Objects.requireNonNull(site.resolve(address), "not an address");
    }

    private Page visit(Request.Builder request) {
        try (Response response = http.newCall(request.build()).execute()) {
            return new Page(
                    response.code(),
                    response.body().string(),
                    response.header("Location"),
                    response.headers("Set-Cookie"));
        } catch (IOException e) {
            throw new AssertionError("the page did not answer", e);
        }
    }

    @Override
    public List<Cookie> loadForRequest(HttpUrl url) {
        return url.port() == site.port() ? List.copyOf(cookies.values()) : List.of();
    }

    @Override
    public void saveFromResponse(HttpUrl url, List<Cookie> fresh) {
        fresh.forEach(cookie -> cookies.put(cookie.name(), cookie));
    }

    record Page(int status, String body, @Nullable String location, List<String> newCookies) {}
}
