package dev.esign.testing;

import dev.esign.ClientConfig;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Answers 200 in place of the network, which would take most of the time of a test that makes thousands of calls. */
public final class CannedAnswer implements Interceptor {
    private byte[] bytes = {};
    private int requests;

    /** Of a client that gets these answers. */
    public ClientConfig config() {
        return ClientConfig.standard()
                .withOkHttpClient(
                        new OkHttpClient.Builder().addInterceptor(this).build());
    }

    /** Sets the body of the answers from now on. */
    public void say(byte[] body) {
        bytes = body;
    }

    public int requests() {
        return requests;
    }

    @Override
    public Response intercept(Chain chain) {
        requests++;
        return new Response.Builder()
                .request(chain.request())
                .protocol(Protocol.HTTP_1_1)
                .code(200)
                .message("OK")
                .body(ResponseBody.create(bytes, null))
                .build();
    }
}
