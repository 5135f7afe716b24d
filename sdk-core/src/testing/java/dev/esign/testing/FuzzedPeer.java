package dev.esign.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.ClientConfig;
import dev.esign.EsignException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Gives a fuzzer's answer to every request, on virtual time. The input looks like an answer of HTTP: a line with the status,
 * lines with headers, an empty line, the body.
 */
public final class FuzzedPeer implements Interceptor {
    /** What clients show, and no message repeats. */
    public static final String SECRET = "secret-of-the-fuzz-tests";

    private static final OkHttpClient HTTP = new OkHttpClient();
    private static final Pattern STATUS = Pattern.compile("[2-5][0-9][0-9]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

    private final VirtualTime time = new VirtualTime();
    private final int status;
    private final Headers headers;
    private final byte[] body;

    /** Reads the input; what cannot travel in a header is left out. */
    public FuzzedPeer(byte[] input) {
        int end = endOfHead(input);
        String[] lines =
                new String(input, 0, end, StandardCharsets.UTF_8).strip().split("\r?\n", -1);
        status = STATUS.matcher(lines[0]).matches() ? Integer.parseInt(lines[0]) : 200;
        headers = headers(lines);
        body = Arrays.copyOfRange(input, end, input.length);
    }

    private static int endOfHead(byte[] input) {
        for (int i = 1; i < input.length; i++) {
            if (input[i] == '\n' && input[i - 1] == '\n') {
                return i + 1;
            }
        }
        return input.length;
    }

    private static Headers headers(String[] lines) {
        Headers.Builder headers = new Headers.Builder();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                try {
                    headers.addUnsafeNonAscii(
                            lines[i].substring(0, colon),
                            lines[i].substring(colon + 1).strip());
                } catch (IllegalArgumentException notAHeader) {
                    // Left out, as is said above.
                }
            }
        }
        return headers.build();
    }

    /** Of a client that gets these answers. */
    public ClientConfig config() {
        return ClientConfig.standard()
                .withOkHttpClient(HTTP.newBuilder().addInterceptor(this).build())
                .withClock(time)
                .withSleeper(time);
    }

    public VirtualTime time() {
        return time;
    }

    @Override
    public Response intercept(Chain chain) {
        return new Response.Builder()
                .request(chain.request())
                .protocol(Protocol.HTTP_1_1)
                .code(status)
                .message("")
                .headers(headers)
                .body(ResponseBody.create(body, null))
                .build();
    }

    /**
     * Makes a call that gives a value or fails as one of the family, in no more time than its timeout, with a message of one
     * line that is not much longer than the answer and repeats no secret. Anything else is the fuzzer's to report.
     */
    public void expectValueOr(Class<? extends EsignException> family, Supplier<?> call) {
        Instant start = time.instant();
        try {
            assertThat(String.valueOf(call.get())).hasSizeLessThan(2_000 + 20 * body.length);
        } catch (EsignException e) {
            assertThat(e).isInstanceOf(family);
            for (Throwable told = e; told != null; told = told.getCause()) {
                assertThat(String.valueOf(told.getMessage()))
                        .doesNotContain(SECRET)
                        .doesNotContainPattern(CONTROL)
                        .hasSizeLessThan(5_000 + 20 * body.length);
            }
        }
        assertThat(Duration.between(start, time.instant()))
                .isBetween(Duration.ZERO, ClientConfig.standard().timeout());
        assertThat(time.sleeps()).noneMatch(Duration::isNegative);
    }
}
