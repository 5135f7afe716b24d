package dev.esign.sandbox.getsigned;

import java.util.Locale;
import java.util.UUID;

/** Ids with GetSigned's prefixes (GetSigned wire sheet §3.7). */
final class Ids {
    private Ids() {}

    static String next(String prefix) {
        return prefix + "_" + UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
    }
}
