package dev.esign.sandbox.signicat;

import dev.esign.sandbox.common.Store;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The state of a Signicat. */
final class Database extends Store<Tx> {
    Database(@Nullable Path folder) {
        super(folder, "signicat", Tx::new);
    }
}
