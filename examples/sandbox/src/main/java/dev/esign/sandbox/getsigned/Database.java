package dev.esign.sandbox.getsigned;

import dev.esign.sandbox.common.Store;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The state of a GetSigned. */
final class Database extends Store<Tx> {
    Database(@Nullable Path folder) {
        super(folder, "getsigned", Tx::new);
    }
}
