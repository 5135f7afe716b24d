package dev.esign.internal.http;

import java.io.IOException;
import java.net.ProtocolException;
import java.util.List;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Refuses answers that OkHttp takes although they say no sound status, length or encoding. Above all, a
 * {@code Content-Length} that is none has OkHttp read on until the connection ends, so that a file that was cut off would pass
 * for whole; RFC 9112 §6.3 has the client give up instead.
 */
final class Framing {
    /** The innermost network interceptor: what it refuses, OkHttp drops together with the connection. */
    static final Interceptor CHECK = chain -> {
        Response response = proceed(chain);
        checkStatus(response.code());
        checkTransferEncoding(response.headers());
        checkLength(response.headers());
        return response;
    };

    /** Any number of so many digits fits a long. */
    private static final int MAX_DIGITS = 18;

    private Framing() {}

    private static Response proceed(Interceptor.Chain chain) throws IOException {
        try {
            return chain.proceed(chain.request());
        } catch (IllegalStateException e) {
            // OkHttp's own words for HTTP/1.1 -12. Others are the caller's, whose document is read in there.
            if (String.valueOf(e.getMessage()).startsWith("code < 0")) {
                throw new ProtocolException("The answer's status is negative");
            }
            throw e;
        }
    }

    /** OkHttp itself reads on after 100 and 102 to 199, and nobody asked for another protocol (101). */
    private static void checkStatus(int status) throws ProtocolException {
        if (status < 200) {
            throw new ProtocolException("The answer's status makes no sense");
        }
    }

    /** No other was offered (RFC 9112 §6.1), and OkHttp would hand its bytes on as they are. */
    private static void checkTransferEncoding(Headers headers) throws ProtocolException {
        List<String> encodings = headers.values("Transfer-Encoding");
        if (encodings.size() > 1 || (encodings.size() == 1 && !encodings.get(0).equalsIgnoreCase("chunked"))) {
            throw new ProtocolException("The answer's Transfer-Encoding is not chunked");
        }
    }

    private static void checkLength(Headers headers) throws ProtocolException {
        String known = null;
        for (int i = 0; i < headers.size(); i++) {
            if (headers.name(i).equalsIgnoreCase("Content-Length")) {
                String length = headers.value(i);
                if (!isNumber(length) || (known != null && !known.equals(length))) {
                    throw new ProtocolException("The answer's Content-Length makes no sense");
                }
                known = length;
            }
        }
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= MAX_DIGITS;
    }
}
