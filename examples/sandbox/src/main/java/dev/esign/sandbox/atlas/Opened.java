package dev.esign.sandbox.atlas;

/** The shared one, under the name that this package knows it by. */
final class Opened extends dev.esign.sandbox.common.Opened {
    Opened() {}
}
