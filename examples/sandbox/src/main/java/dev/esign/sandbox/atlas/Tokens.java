package dev.esign.sandbox.atlas;

/** The shared ones, under the name that this package knows them by. */
final class Tokens extends dev.esign.sandbox.common.Tokens {
    private Tokens() {}
}
