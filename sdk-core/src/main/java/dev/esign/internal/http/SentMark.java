package dev.esign.internal.http;

import okhttp3.Interceptor;
import okhttp3.Request;

/** Remembers, as a tag of one attempt's request, whether a byte of it may have left this machine. */
final class SentMark {
    /** A network interceptor: OkHttp calls it once there is a connection, and before it writes to it. */
    static final Interceptor SETTER = chain -> {
        Request request = chain.request();
        SentMark mark = request.tag(SentMark.class);
        if (mark != null) {
            mark.sent = true;
        }
        return chain.proceed(request);
    };

    private volatile boolean sent;

    boolean sent() {
        return sent;
    }
}
