package dev.esign.internal.http;

import okhttp3.Authenticator;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * Switches off what OkHttp would repeat by itself, so that our policy alone decides. There is an option for all of it but
 * the 503: when its {@code Retry-After} is 0, OkHttp repeats even what is not safe to repeat, and it fails on a number
 * beyond an int. So that header passes OkHttp under another name.
 */
final class OkHttpRepeats {
    private static final String NAME = "Retry-After";
    private static final String DISGUISE = "Esign-Retry-After";

    private OkHttpRepeats() {}

    static OkHttpClient.Builder off(OkHttpClient.Builder client) {
        // Innermost outside OkHttp and outermost inside, so that the caller's own interceptors see the header as it
        // came.
        client.interceptors().add(chain -> renamed(chain.proceed(chain.request()), DISGUISE, NAME));
        client.networkInterceptors().add(0, chain -> renamed(chain.proceed(chain.request()), NAME, DISGUISE));
        return client.retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .authenticator(Authenticator.NONE);
    }

    private static Response renamed(Response response, String from, String to) {
        String value = response.header(from);
        return value == null
                ? response
                : response.newBuilder().removeHeader(from).header(to, value).build();
    }
}
