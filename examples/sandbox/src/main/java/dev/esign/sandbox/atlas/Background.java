package dev.esign.sandbox.atlas;

import dev.esign.sandbox.common.Worker;

/** The background of an Atlas. */
final class Background extends Worker {
    Background() {
        super("atlas-sandbox");
    }
}
