package dev.esign.sandbox.xodo;

import java.time.Instant;

/** A thing that happened; {@code signer} is 0 when no signer caused it (Xodo wire sheet §2.4). */
record LogEntry(String event, int signer, Instant at, String ip) {}
