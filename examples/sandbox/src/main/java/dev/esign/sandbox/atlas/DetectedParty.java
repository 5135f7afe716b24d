package dev.esign.sandbox.atlas;

import org.jspecify.annotations.Nullable;

/** Someone whom the document itself seems to want a signature of. */
record DetectedParty(String name, @Nullable String role) {}
