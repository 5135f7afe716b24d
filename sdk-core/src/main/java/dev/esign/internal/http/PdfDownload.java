package dev.esign.internal.http;

import dev.esign.ApiCall;
import dev.esign.Download;
import dev.esign.ProgressListener;
import java.io.InputStream;
import java.nio.file.Path;
import okhttp3.HttpUrl;

/** A download of the signed document, from wherever the provider says. */
record PdfDownload(Transport transport, String operation, HttpUrl url, ProgressListener progress) implements Download {
    @Override
    public Download withProgress(ProgressListener listener) {
        return new PdfDownload(transport, operation, url, listener);
    }

    @Override
    public ApiCall<Path> to(Path target) {
        return transport.downloadFrom(operation, url).file(target, progress);
    }

    @Override
    public ApiCall<InputStream> stream() {
        return transport.downloadFrom(operation, url).stream(progress);
    }

    /** Without the link, which may open for whoever holds it. */
    @Override
    public String toString() {
        return "Download[" + operation + "]";
    }
}
