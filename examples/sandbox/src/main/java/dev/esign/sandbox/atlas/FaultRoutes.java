package dev.esign.sandbox.atlas;

import dev.esign.sandbox.faults.Faults;

/** The shared ones, under the name that this package knows them by. */
final class FaultRoutes extends dev.esign.sandbox.faults.FaultRoutes {
    FaultRoutes(Faults faults) {
        super(faults);
    }
}
