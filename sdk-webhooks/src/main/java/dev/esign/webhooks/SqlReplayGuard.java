package dev.esign.webhooks;

import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * A guard in a SQL database that a program's processes share: PostgreSQL or H2. Create its table with {@link #DDL}.
 *
 * <p>Where the handler writes to the same database, let the mark and the work commit together:
 *
 * <pre>{@code
 * connection.setAutoCommit(false);
 * webhooks.withReplayGuard(SqlReplayGuard.within(connection))
 *         .receive(headers, body, event -> store(connection, event));
 * connection.commit();                                                 // or roll back, if receive threw
 * }</pre>
 *
 * <p>Where it does not, {@link #over(DataSource)} marks in short transactions of its own.
 *
 * <p>Time is told by the clocks of the processes; they need to agree no better than to a fraction of a claim's life. Rows whose
 * time is over are taken over when their delivery comes again, and otherwise stay until {@link #purge()}.
 *
 * <p>Thread-safe. Each call takes one connection, and gives it back. A {@link ReplayGuardException} means that the database could
 * not be reached or refused.
 */
public final class SqlReplayGuard implements ReplayGuard {

    /** The statements that make the table {@code esign_webhook_delivery} and its index if they are not there. */
    public static final String DDL = """
            CREATE TABLE IF NOT EXISTS esign_webhook_delivery (
                delivery_key VARCHAR(128) PRIMARY KEY,
                claimed_by   VARCHAR(64) NOT NULL,
                handled      BOOLEAN NOT NULL,
                expires_at   TIMESTAMP WITH TIME ZONE NOT NULL
            );
            CREATE INDEX IF NOT EXISTS esign_webhook_delivery_expires_at ON esign_webhook_delivery (expires_at);
            """;

    private final DataSource dataSource;
    private final Duration claimLife;
    private final Duration retention;
    private final Clock clock;
    private final Holder holder = new Holder();

    private SqlReplayGuard(DataSource dataSource, Duration claimLife, Duration retention, Clock clock) {
        this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
        this.claimLife = Life.atLeastAMillisecond("claimLife", claimLife);
        this.retention = Life.atLeastAMillisecond("retention", retention);
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * A guard that marks in transactions of its own. A claim that nobody ends expires after ten minutes; a handled delivery is
     * remembered for three days.
     *
     * @param dataSource gives connections that are in no transaction, so no proxy that hands out the current one; a pool is best
     * @return a new guard
     */
    public static SqlReplayGuard over(DataSource dataSource) {
        return over(dataSource, Life.DEFAULT_CLAIM_LIFE, Life.DEFAULT_RETENTION, Clock.systemUTC());
    }

    /**
     * A guard that marks in transactions of its own.
     *
     * @param dataSource gives connections that are in no transaction, so no proxy that hands out the current one; a pool is best
     * @param claimLife how long a claim lasts that is neither confirmed nor released: longer than any handler takes, and shorter
     *     than the provider goes on trying; a millisecond or more
     * @param retention how long to remember a delivery, counted from its confirmation; a millisecond or more
     * @param clock tells the time
     * @return a new guard
     * @throws IllegalArgumentException if a duration is shorter than a millisecond
     */
    public static SqlReplayGuard over(DataSource dataSource, Duration claimLife, Duration retention, Clock clock) {
        return new SqlReplayGuard(dataSource, claimLife, retention, clock);
    }

    /**
     * A guard for the deliveries of one transaction, which remembers them for three days. Committing confirms them, and rolling
     * back releases them, together with all that the handler did through the same connection; there is no gap between the two.
     *
     * <p>A duplicate that comes in another transaction waits until this one ends, as long as the database lets it wait for a lock
     * ({@code lock_timeout} in PostgreSQL, {@code LOCK_TIMEOUT} in H2), and then is in progress. A delivery whose handler threw is
     * released even if the transaction is committed all the same.
     *
     * @param connection a connection with auto-commit off. The guard neither commits nor rolls back nor closes it, but sets
     *     savepoints of its own; it belongs to one thread, as the transaction does
     * @return a new guard, of no use after the transaction; claiming with auto-commit on is an {@link IllegalStateException}
     */
    public static ReplayGuard within(Connection connection) {
        return within(connection, Life.DEFAULT_RETENTION, Clock.systemUTC());
    }

    /**
     * {@link #within(Connection)} with another retention.
     *
     * @param connection a connection with auto-commit off
     * @param retention how long to remember a delivery, counted from its claim; a millisecond or more
     * @param clock tells the time
     * @return a new guard, of no use after the transaction
     * @throws IllegalArgumentException if the retention is shorter than a millisecond
     */
    public static ReplayGuard within(Connection connection, Duration retention, Clock clock) {
        return new TransactionReplayGuard(connection, retention, clock);
    }

    @Override
    public Claim claim(String deliveryKey) {
        Instant now = clock.instant();
        Mark claim = new Mark(holder.onThisThread(), false, now.plus(claimLife));
        return OwnTransaction.run(dataSource, table -> table.claim(deliveryKey, claim, now));
    }

    @Override
    public void confirm(String deliveryKey) {
        Mark handled = new Mark(holder.onThisThread(), true, clock.instant().plus(retention));
        OwnTransaction.run(dataSource, table -> table.confirm(deliveryKey, handled));
    }

    @Override
    public void release(String deliveryKey) {
        OwnTransaction.run(dataSource, table -> table.releaseClaim(deliveryKey, holder.onThisThread()));
    }

    /**
     * Deletes what has expired: handled deliveries after their retention, and claims that nobody ended. Call it now and then,
     * such as once a day, from any of the processes.
     *
     * @return how many rows were deleted
     * @throws ReplayGuardException if the database could not be reached or refused
     */
    public int purge() {
        return OwnTransaction.run(dataSource, table -> table.purge(clock.instant()));
    }
}
