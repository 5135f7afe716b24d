package dev.esign.sandbox.common;

import java.time.Instant;

/**
 * A webhook delivery that is still to be tried.
 *
 * @param seq the delivery's number
 * @param nextAt when the next attempt is due
 */
public record Due(long seq, Instant nextAt) {}
