package dev.esign.sandbox.atlas;

import java.time.Instant;

/** Something that happened to an envelope, for the signing record. */
record HistoryEntry(Instant at, String what, String who, String ip) {}
