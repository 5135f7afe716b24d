package dev.esign.benchmarks.transfers;

import java.net.URI;
import java.nio.file.Path;

/** One transfer by one subject. */
@FunctionalInterface
interface Transfer {
    /**
     * Carries 1 GB.
     *
     * @param server where {@link TransferServer} is
     * @param document what to send
     * @param target where to put what comes
     */
    void run(URI server, Path document, Path target) throws Exception;
}
