package dev.esign.sandbox.signicat;

import dev.esign.sandbox.common.Worker;
import java.time.Clock;
import java.time.Duration;

/** Lets documents expire and go: before each request that could see one, and every second for those whom only a webhook tells. */
final class Deadlines {
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final Database database;
    private final SenderDesk desk;
    private final Worker worker;
    private final Clock clock;

    Deadlines(Database database, SenderDesk desk, Worker worker, Clock clock) {
        this.database = database;
        this.desk = desk;
        this.worker = worker;
        this.clock = clock;
    }

    /** As often as it takes: what expires may be over for so long that it goes as well. */
    void enforce() {
        while (database.read(tx -> tx.documents.anyDue(clock.instant()))) {
            database.update(desk::passTime);
        }
    }

    void watch() {
        enforce();
        worker.run(this::watch, BEAT);
    }
}
