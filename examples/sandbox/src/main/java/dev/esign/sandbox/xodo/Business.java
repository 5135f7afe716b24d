package dev.esign.sandbox.xodo;

import java.time.Instant;

/** What documents belong to; an account has one or more (Xodo wire sheet §2.1). */
record Business(long id, long userId, String name, boolean isPrimary, Instant createdAt) {}
