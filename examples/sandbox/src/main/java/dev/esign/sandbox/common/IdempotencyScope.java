package dev.esign.sandbox.common;

/**
 * Where an idempotency key counts.
 *
 * @param owner who sent it
 * @param place what it was sent to
 * @param key the key
 * @param fingerprint a hash of the request that carries it
 */
public record IdempotencyScope(String owner, String place, String key, String fingerprint) {}
