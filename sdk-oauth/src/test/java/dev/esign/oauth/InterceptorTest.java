package dev.esign.oauth;

import static dev.esign.testing.Answers.json;
import static dev.esign.testing.Answers.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.esign.testing.Wire;
import java.io.IOException;
import mockwebserver3.MockWebServer;
import mockwebserver3.QueueDispatcher;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A token source with anybody else's OkHttp client. */
class InterceptorTest {
    @RegisterExtension
    final Wire wire = new Wire();

    private final AuthServer server = new AuthServer(wire);
    private final MockWebServer api = new MockWebServer();
    private OkHttpClient http = new OkHttpClient();

    @BeforeEach
    void start() throws Exception {
        wire.closing(api).start();
        server.gives("t1", 3600);
        TokenSource source = server.source();
        http = wire.okHttp(client -> client.addInterceptor(source.interceptor()));
    }

    @Test
    void itSendsTheToken() throws Exception {
        api.enqueue(status(200));

        assertThat(get("/").code()).isEqualTo(200);

        assertThat(api.takeRequest().getHeaders().values("Authorization")).containsExactly("Bearer t1");
    }

    @Test
    void aRefusedTokenIsReplacedAndTheRequestReplayedOnce() throws Exception {
        // With a body: OkHttp lets nobody go on who has left one open.
        api.enqueue(json(401, "{}"));
        api.enqueue(status(200));
        server.gives("t2", 3600);

        assertThat(get("/").code()).isEqualTo(200);

        assertThat(api.takeRequest().getHeaders().get("Authorization")).isEqualTo("Bearer t1");
        assertThat(api.takeRequest().getHeaders().get("Authorization")).isEqualTo("Bearer t2");
    }

    @Test
    void aSecondRefusalIsTheAnswer() throws Exception {
        api.enqueue(status(401));
        api.enqueue(status(401));
        server.gives("t2", 3600);

        assertThat(get("/").code()).isEqualTo(401);
        assertThat(api.getRequestCount()).isEqualTo(2);
    }

    @Test
    void theSameTokenIsNotSentTwice() throws Exception {
        api.enqueue(status(401));
        server.gives("t1", 3600);

        assertThat(get("/").code()).isEqualTo(401);
        assertThat(api.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aForbiddenRequestMintsNothing() throws Exception {
        api.enqueue(status(403));

        assertThat(get("/").code()).isEqualTo(403);
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void aBodyThatCanBeWrittenOnlyOnceIsNotReplayed() throws Exception {
        api.enqueue(status(401));
        RequestBody once = new RequestBody() {
            @Override
            public MediaType contentType() {
                return MediaType.get("text/plain");
            }

            @Override
            public boolean isOneShot() {
                return true;
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                sink.writeUtf8("once");
            }
        };

        try (Response response = http.newCall(
                        new Request.Builder().url(api.url("/")).post(once).build())
                .execute()) {
            assertThat(response.code()).isEqualTo(401);
        }
        assertThat(api.getRequestCount()).isEqualTo(1);
    }

    @Test
    void anAuthorizationOfTheRequestsOwnIsLeftAlone() throws Exception {
        api.enqueue(status(200));

        http.newCall(new Request.Builder()
                        .url(api.url("/"))
                        .header("Authorization", "Basic eDp5")
                        .build())
                .execute()
                .close();

        assertThat(api.takeRequest().getHeaders().get("Authorization")).isEqualTo("Basic eDp5");
        assertThat(server.requests()).isZero();
    }

    @Test
    void noTokenTravelsInClear() {
        assertThatIOException()
                .isThrownBy(() -> http.newCall(new Request.Builder()
                                .url("http://api.example.com/")
                                .build())
                        .execute())
                .withMessageContaining("http://");
        assertThat(server.requests()).isZero();
    }

    @Test
    void aTokenThatCannotBeHadIsTheCauseOfAnIoException() {
        AuthServer refusing = new AuthServer(wire);
        wire.server().setDispatcher(new QueueDispatcher());
        refusing.refuses(401, "invalid_client");

        IOException e = catchThrowableOfType(IOException.class, () -> get("/"));

        assertThat(e).hasCauseInstanceOf(InvalidClientException.class);
    }

    private Response get(String path) throws IOException {
        try (Response response =
                http.newCall(new Request.Builder().url(api.url(path)).build()).execute()) {
            return response;
        }
    }
}
