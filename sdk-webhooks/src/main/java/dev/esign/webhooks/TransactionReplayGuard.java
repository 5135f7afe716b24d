package dev.esign.webhooks;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Marks deliveries as handled in the caller's transaction: nobody sees the mark before the commit, and a rollback takes it away. */
final class TransactionReplayGuard implements ReplayGuard {

    private final String holder = UUID.randomUUID().toString();
    private final Connection connection;
    private final ReplayGuardTable table;
    private final Duration retention;
    private final Clock clock;

    TransactionReplayGuard(Connection connection, Duration retention, Clock clock) {
        this.connection = Objects.requireNonNull(connection, "connection");
        this.table = new ReplayGuardTable(connection);
        this.retention = Life.atLeastAMillisecond("retention", retention);
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    @Override
    public Claim claim(String deliveryKey) {
        Instant now = clock.instant();
        try {
            if (connection.getAutoCommit()) {
                throw new IllegalStateException(
                        "The connection commits by itself, and so would the mark before the work. "
                                + "Turn auto-commit off, or use SqlReplayGuard.over(DataSource).");
            }
            return table.claim(deliveryKey, new Mark(holder, true, now.plus(retention)), now);
        } catch (SQLException e) {
            throw new ReplayGuardException("The delivery could not be marked; roll the transaction back.", e);
        }
    }

    @Override
    public void confirm(String deliveryKey) {
        // The commit does.
    }

    /** The rollback does, too; but who catches the handler's exception may commit. */
    @Override
    public void release(String deliveryKey) {
        try {
            table.releaseMark(deliveryKey, holder);
        } catch (SQLException e) {
            if (!ReplayGuardTable.canOnlyRollBack(e)) {
                throw new ReplayGuardException("The mark could not be taken back; roll the transaction back.", e);
            }
        }
    }
}
