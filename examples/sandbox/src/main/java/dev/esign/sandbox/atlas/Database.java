package dev.esign.sandbox.atlas;

import dev.esign.sandbox.common.Store;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The state of an Atlas. */
final class Database extends Store<Tx> {
    Database(@Nullable Path folder) {
        super(folder, "atlas", Tx::new);
    }
}
