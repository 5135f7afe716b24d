package dev.esign.internal.http;

import dev.esign.ApiCall;
import dev.esign.Download;
import dev.esign.ProgressListener;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Supplier;

/** The one kind of download there is. */
record FileDownload(String operation, Supplier<CallBuilder> call, ProgressListener progress) implements Download {
    @Override
    public Download withProgress(ProgressListener listener) {
        return new FileDownload(operation, call, listener);
    }

    @Override
    public ApiCall<Path> to(Path target) {
        return call.get().file(target, progress);
    }

    @Override
    public ApiCall<InputStream> stream() {
        return call.get().stream(progress);
    }

    /** Without the link, which may open for whoever holds it. */
    @Override
    public String toString() {
        return "Download[" + operation + "]";
    }
}
