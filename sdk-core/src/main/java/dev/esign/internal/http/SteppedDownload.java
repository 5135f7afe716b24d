package dev.esign.internal.http;

import dev.esign.ApiCall;
import dev.esign.Download;
import dev.esign.ProgressListener;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Function;

/** A download to which other calls lead the way. */
record SteppedDownload(Transport transport, String operation, Function<Steps, Download> open, ProgressListener progress)
        implements Download {
    @Override
    public Download withProgress(ProgressListener listener) {
        return new SteppedDownload(transport, operation, open, listener);
    }

    @Override
    public ApiCall<Path> to(Path target) {
        FileAnswer.check(target);
        return transport
                .steps(operation)
                .carriesDocument()
                .value(steps -> steps.take(opened(steps).to(target)));
    }

    @Override
    public ApiCall<InputStream> stream() {
        return transport.steps(operation).carriesDocument().value(steps -> steps.take(opened(steps).stream()));
    }

    private Download opened(Steps steps) {
        return open.apply(steps).withProgress(progress);
    }

    @Override
    public String toString() {
        return "Download[" + operation + "]";
    }
}
