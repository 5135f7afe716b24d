package dev.esign.sandbox.faults;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * The outermost handler of a sandbox's server: it notes each request and lets the faults happen. Requests under
 * {@code /_sandbox/} are neither noted nor harmed, so that a sandbox that always fails can still be told to stop.
 */
public final class FaultHandler extends Handler.Wrapper {
    private final Faults faults;
    private final UnaryOperator<String> mask;
    private final Notes notes = new Notes();

    /**
     * Makes the handler of a server whose paths hold no secret.
     *
     * @param faults what goes wrong; may change while the server runs
     */
    public FaultHandler(Faults faults) {
        this(faults, path -> path);
    }

    /**
     * Makes the handler.
     *
     * @param faults what goes wrong; may change while the server runs
     * @param mask takes the secrets out of a path before it is noted
     */
    public FaultHandler(Faults faults, UnaryOperator<String> mask) {
        this.faults = faults;
        this.mask = mask;
    }

    /**
     * The newest 10,000 requests.
     *
     * @return a copy, in the order of arrival
     */
    public List<SeenRequest> seen() {
        return notes.list();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = request.getHttpURI().getCanonicalPath();
        if (path == null || path.startsWith("/_sandbox/")) {
            return super.handle(request, response, callback);
        }
        Response noted = new NotingResponse(request, response, notes.add(request.getMethod(), mask.apply(path)));
        Fault fault = faults.next(request.getMethod(), path).orElse(null);
        if (fault == null) {
            return super.handle(request, noted, callback);
        }
        Wire wire = new Wire(request);
        switch (fault.kind()) {
            case RESET_BEFORE -> {
                wire.reset();
                callback.failed(new Wire.CutException());
            }
            case RESET_AFTER -> super.handle(request, new MuteResponse(request, response, wire), callback);
            case TRUNCATE -> super.handle(request, new TruncatedResponse(request, noted, wire), callback);
            case STATUS -> refuse(fault, request, noted, callback);
            case DELAY -> later(fault, request, noted, callback);
            default -> throw new IllegalStateException("No such fault: " + fault.kind());
        }
        return true;
    }

    /** Reads the request to its end first, as a server behind a proxy does: a client in the middle of an upload still gets the answer. */
    private static void refuse(Fault fault, Request request, Response response, Callback callback) {
        Content.Source.consumeAll(
                request,
                Callback.from(
                        () -> {
                            response.setStatus(fault.status());
                            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
                            fault.headers().forEach(response.getHeaders()::put);
                            byte[] body = fault.body().getBytes(StandardCharsets.UTF_8);
                            response.write(true, ByteBuffer.wrap(body), callback);
                        },
                        callback::failed));
    }

    private void later(Fault fault, Request request, Response response, Callback callback) {
        Runnable work = () -> {
            try {
                super.handle(request, response, callback);
            } catch (Exception e) {
                Response.writeError(request, response, callback, e);
            }
        };
        request.getComponents()
                .getScheduler()
                .schedule(
                        () -> request.getComponents().getExecutor().execute(work),
                        fault.delayMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private static final class NotingResponse extends Response.Wrapper {
        private final Notes.Note note;

        NotingResponse(Request request, Response wrapped, Notes.Note note) {
            super(request, wrapped);
            this.note = note;
        }

        @Override
        public void write(boolean last, ByteBuffer content, Callback callback) {
            int status = getStatus();
            note.answered(status == 0 ? 200 : status);
            super.write(last, content, callback);
        }
    }

    /** Cuts the line where the answer would begin. */
    private static final class MuteResponse extends Response.Wrapper {
        private final Wire wire;

        MuteResponse(Request request, Response wrapped, Wire wire) {
            super(request, wrapped);
            this.wire = wire;
        }

        @Override
        public void write(boolean last, ByteBuffer content, Callback callback) {
            wire.reset();
            callback.failed(new Wire.CutException());
        }
    }

    /** Sends half of what is first written, then cuts the line. */
    private static final class TruncatedResponse extends Response.Wrapper {
        private final Wire wire;

        TruncatedResponse(Request request, Response wrapped, Wire wire) {
            super(request, wrapped);
            this.wire = wire;
        }

        @Override
        public void write(boolean last, ByteBuffer content, Callback callback) {
            if (content == null || !content.hasRemaining()) {
                super.write(last, content, callback);
                return;
            }
            if (last && !getHeaders().contains(HttpHeader.CONTENT_LENGTH)) {
                getHeaders().put(HttpHeader.CONTENT_LENGTH, content.remaining());
            }
            ByteBuffer half = content.slice(content.position(), content.remaining() / 2);
            Runnable hangUp = () -> {
                wire.hangUp();
                callback.failed(new Wire.CutException());
            };
            super.write(false, half, Callback.from(hangUp));
        }
    }
}
