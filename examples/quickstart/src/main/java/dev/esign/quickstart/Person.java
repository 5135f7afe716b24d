package dev.esign.quickstart;

/**
 * Somebody who is to sign.
 *
 * @param email where the invitation goes
 * @param name what the person is called, and signs as
 * @param role for which party the person signs
 * @param ours whether the person is of our own house, and need not prove who they are by a code
 */
public record Person(String email, String name, String role, boolean ours) {}
