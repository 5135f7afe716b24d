package dev.esign.sandbox.atlas;

/** Where an idempotency key counts, and the hash of the request that carries it. */
record IdempotencyScope(String accountId, String namespace, String key, String fingerprint) {}
