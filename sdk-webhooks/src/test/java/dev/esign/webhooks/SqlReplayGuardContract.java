package dev.esign.webhooks;

import static dev.esign.webhooks.ReplayGuard.Claim.GRANTED;
import static dev.esign.webhooks.ReplayGuard.Claim.HANDLED;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The guard over a data source, on any database. */
abstract class SqlReplayGuardContract extends SharedReplayGuardContract {

    final DataSource dataSource;
    private final VirtualClock clock = new VirtualClock();
    private final SqlReplayGuard guard;
    private final SqlReplayGuard other;

    SqlReplayGuardContract(DataSource dataSource) {
        this.dataSource = dataSource;
        this.guard = SqlReplayGuard.over(dataSource, CLAIM_LIFE, RETENTION, clock);
        this.other = SqlReplayGuard.over(dataSource, CLAIM_LIFE, RETENTION, clock);
    }

    @BeforeEach
    void makeTheTable() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(SqlReplayGuard.DDL);
            statement.execute(SqlReplayGuard.DDL); // harmless the second time
            statement.execute("DELETE FROM esign_webhook_delivery");
        }
    }

    @Override
    ReplayGuard guard() {
        return guard;
    }

    @Override
    ReplayGuard other() {
        return other;
    }

    @Override
    ReplayGuard guardWith(Duration claimLife, Duration retention) {
        return SqlReplayGuard.over(dataSource, claimLife, retention, clock);
    }

    @Override
    void advance(Duration duration) {
        clock.advance(duration);
    }

    @Test
    void purgingDeletesWhatHasExpiredAndNothingElse() {
        handle("early");
        guard.claim("abandoned");
        advance(RETENTION.minus(anInstant()));
        handle("late");
        assertThat(guard.purge()).isEqualTo(1);
        assertThat(guard.claim("early")).isEqualTo(HANDLED);

        advance(anInstant());
        assertThat(other.purge()).isEqualTo(1);
        assertThat(guard.purge()).isZero();
        assertThat(guard.claim("late")).isEqualTo(HANDLED);
        assertThat(guard.claim("early")).isEqualTo(GRANTED);
    }

    @Test
    void theDefaultsAreOnTheSystemsClock() {
        SqlReplayGuard defaults = SqlReplayGuard.over(dataSource);
        assertThat(defaults.claim("a")).isEqualTo(GRANTED);
        defaults.confirm("a");
        assertThat(defaults.claim("a")).isEqualTo(HANDLED);
    }
}
