package dev.esign.sandbox.paper;

import java.time.Instant;

/**
 * Who signed, when, and from where.
 *
 * @param name the signer's name as it is to be shown
 * @param email the address the signing link went to
 * @param signedAt the time of the signature
 * @param ip the address the signature came from
 */
public record SignerMark(String name, String email, Instant signedAt, String ip) {}
