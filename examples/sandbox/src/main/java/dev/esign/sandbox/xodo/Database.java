package dev.esign.sandbox.xodo;

import dev.esign.sandbox.common.Store;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The state of a Xodo Sign. */
final class Database extends Store<Tx> {
    Database(@Nullable Path folder) {
        super(folder, "xodo", Tx::new);
    }
}
