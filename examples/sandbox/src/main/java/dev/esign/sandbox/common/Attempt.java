package dev.esign.sandbox.common;

import java.time.Instant;

/**
 * What came of the newest attempt to deliver a webhook.
 *
 * @param number which attempt it was, from 1
 * @param state {@code pending}, {@code delivered} or {@code failed}
 * @param nextAt when the next attempt is due, or when this one was if there is none
 * @param result the status, or what went wrong
 */
public record Attempt(int number, String state, Instant nextAt, String result) {}
