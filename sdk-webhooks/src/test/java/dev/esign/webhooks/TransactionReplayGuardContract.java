package dev.esign.webhooks;

import static dev.esign.webhooks.ReplayGuard.Claim.GRANTED;
import static dev.esign.webhooks.ReplayGuard.Claim.HANDLED;
import static dev.esign.webhooks.ReplayGuard.Claim.IN_PROGRESS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.esign.webhooks.ReplayGuard.Claim;
import dev.esign.webhooks.WebhookRejectedException.Reason;
import dev.esign.webhooks.getsigned.GetSignedEvent;
import dev.esign.webhooks.getsigned.GetSignedWebhooks;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The guard in the handler's own transaction, on any database. */
abstract class TransactionReplayGuardContract {

    private static final Webhooks<GetSignedEvent> WEBHOOKS = GetSignedWebhooks.of("secret");
    private static final byte[] BODY = "{\"event\":\"signer.signed\",\"id\":\"evt_1\"}".getBytes(UTF_8);
    private static final Map<String, List<String>> HEADERS =
            WebhookSigner.getSigned("secret").sign(BODY).headers();

    private final DataSource dataSource;
    private final String noWaitingForLocks;
    private final String sessionsThatWait;
    private final ExecutorService pool = Executors.newSingleThreadExecutor();
    private Connection first;
    private Connection second;

    TransactionReplayGuardContract(DataSource dataSource, String noWaitingForLocks, String sessionsThatWait) {
        this.dataSource = dataSource;
        this.sessionsThatWait = sessionsThatWait;
        this.noWaitingForLocks = noWaitingForLocks;
    }

    @BeforeEach
    void begin() throws SQLException {
        first = dataSource.getConnection();
        second = dataSource.getConnection();
        execute(first, SqlReplayGuard.DDL);
        execute(first, "CREATE TABLE IF NOT EXISTS work (event VARCHAR(99))");
        execute(first, "DELETE FROM esign_webhook_delivery");
        execute(first, "DELETE FROM work");
        first.setAutoCommit(false);
        second.setAutoCommit(false);
    }

    @AfterEach
    void end() throws SQLException {
        pool.shutdownNow();
        for (Connection connection : List.of(first, second)) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            connection.close();
        }
    }

    @Test
    void theWorkAndItsMarkCommitTogether() throws SQLException {
        receive(first);
        assertThat(workSeenBy(second)).isZero();
        first.commit();

        assertThat(workSeenBy(second)).isEqualTo(1);
        assertRejected(Reason.REPLAYED, second);
        assertThat(workSeenBy(second)).isEqualTo(1);
    }

    @Test
    void theWorkAndItsMarkAreRolledBackTogether() throws SQLException {
        receive(first);
        first.rollback();

        receive(second);
        second.commit();
        assertThat(workSeenBy(first)).isEqualTo(1);
    }

    @Test
    void aDuplicateInTheSameTransactionIsHandled() {
        receive(first);

        assertRejected(Reason.REPLAYED, first);
    }

    @Test
    void aDuplicateWaitsForTheFirstAndIsHandledOnceThatCommits() throws Exception {
        receive(first);
        Future<Claim> duplicate = pool.submit(() -> within(second).claim("getsigned:evt_1"));
        awaitASessionThatWaits();
        assertThat(duplicate).isNotDone();
        first.commit();

        assertThat(duplicate.get(30, TimeUnit.SECONDS)).isEqualTo(HANDLED);
    }

    @Test
    void aDuplicateWaitsForTheFirstAndIsGrantedOnceThatRollsBack() throws Exception {
        receive(first);
        Future<Claim> duplicate = pool.submit(() -> within(second).claim("getsigned:evt_1"));
        awaitASessionThatWaits();
        assertThat(duplicate).isNotDone();
        first.rollback();

        assertThat(duplicate.get(30, TimeUnit.SECONDS)).isEqualTo(GRANTED);
    }

    @Test
    void aDuplicateThatMayNotWaitIsInProgressAndItsTransactionStaysUsable() throws SQLException {
        receive(first);
        execute(second, noWaitingForLocks);

        assertThat(within(second).claim("getsigned:evt_1")).isEqualTo(IN_PROGRESS);
        assertThat(within(second).claim("getsigned:evt_2")).isEqualTo(GRANTED);
        second.commit();
        first.commit();
        assertThat(within(second).claim("getsigned:evt_1")).isEqualTo(HANDLED);
    }

    @Test
    void whatATransactionsSnapshotDoesNotShowIsNotGrantedAllTheSame() throws SQLException {
        second.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        assertThat(workSeenBy(second)).isZero();
        receive(first);
        first.commit();

        assertThat(within(second).claim("getsigned:evt_1")).isNotEqualTo(GRANTED);
        second.rollback();
        assertThat(within(second).claim("getsigned:evt_1")).isEqualTo(HANDLED);
    }

    @Test
    void whatIsBeingTakenOverElsewhereIsInProgressAndNotHandled() throws SQLException {
        VirtualClock clock = new VirtualClock();
        Duration retention = Duration.ofDays(3);
        SqlReplayGuard.within(first, retention, clock).claim("a");
        first.commit();
        clock.advance(retention);
        execute(second, noWaitingForLocks);

        assertThat(SqlReplayGuard.within(first, retention, clock).claim("a")).isEqualTo(GRANTED);
        assertThat(SqlReplayGuard.within(second, retention, clock).claim("a")).isEqualTo(IN_PROGRESS);
        first.commit();
        assertThat(SqlReplayGuard.within(second, retention, clock).claim("a")).isEqualTo(HANDLED);
    }

    @Test
    void aFailedHandlersMarkIsGoneEvenIfTheTransactionIsCommitted() throws SQLException {
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> WEBHOOKS.withReplayGuard(within(first)).receive(HEADERS, BODY, (GetSignedEvent event) -> {
                            throw new IllegalStateException("no");
                        }))
                .satisfies(e -> assertThat(e.getSuppressed()).isEmpty());
        first.commit();

        assertThat(within(second).claim("getsigned:evt_1")).isEqualTo(GRANTED);
    }

    @Test
    void aFailedHandlersReleaseLeavesTheMarkThatAnotherTransactionCommitted() throws SQLException {
        assertThatIllegalStateException().isThrownBy(() -> WEBHOOKS.withReplayGuard(within(first))
                .receive(HEADERS, BODY, (GetSignedEvent event) -> {
                    first.rollback();
                    receive(second);
                    second.commit();
                    throw new IllegalStateException("no");
                }));
        first.commit();

        assertRejected(Reason.REPLAYED, second);
        assertThat(workSeenBy(first)).isEqualTo(1);
    }

    @Test
    void aFailureOfTheHandlersOwnSqlComesOutAsItIs() throws SQLException {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> WEBHOOKS.withReplayGuard(within(first))
                        .receive(
                                HEADERS,
                                BODY,
                                (GetSignedEvent event) -> execute(first, "INSERT INTO absent VALUES (1)")))
                .satisfies(e -> assertThat(e.getSuppressed()).isEmpty());
        first.rollback();

        receive(second);
    }

    @Test
    void aClaimOfTheGuardOverTheDataSourceIsSeen() throws SQLException {
        SqlReplayGuard own = SqlReplayGuard.over(dataSource);
        own.claim("a");
        assertThat(within(first).claim("a")).isEqualTo(IN_PROGRESS);
        first.rollback();
        own.confirm("a");
        assertThat(within(first).claim("a")).isEqualTo(HANDLED);
    }

    @Test
    void aConnectionThatCommitsByItselfIsRefused() throws SQLException {
        first.setAutoCommit(true);

        assertThatIllegalStateException()
                .isThrownBy(() -> receive(first))
                .withMessageContaining("SqlReplayGuard.over(DataSource)");
        assertThat(workSeenBy(second)).isZero();
    }

    @Test
    void aConnectionThatIsClosedIsAFailureOfTheGuard() throws SQLException {
        Connection closed = dataSource.getConnection();
        ReplayGuard guard = within(closed);
        closed.close();

        assertThatExceptionOfType(ReplayGuardException.class).isThrownBy(() -> guard.claim("a"));
    }

    @Test
    void aRetentionThatRemembersNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SqlReplayGuard.within(first, Duration.ZERO, Clock.systemUTC()));
    }

    private static ReplayGuard within(Connection connection) {
        return SqlReplayGuard.within(connection);
    }

    /** Receives the delivery as a program does whose handler writes to the same database. */
    private static void receive(Connection connection) {
        try {
            WEBHOOKS.withReplayGuard(within(connection))
                    .receive(HEADERS, BODY, event -> execute(connection, "INSERT INTO work VALUES ('signed')"));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertRejected(Reason reason, Connection connection) {
        assertThatExceptionOfType(WebhookRejectedException.class)
                .isThrownBy(() -> receive(connection))
                .extracting(WebhookRejectedException::reason)
                .isEqualTo(reason);
    }

    /** Through a connection of its own that commits by itself: PostgreSQL shows a transaction the same sessions each time. */
    private void awaitASessionThatWaits() throws SQLException {
        long start = System.nanoTime();
        try (Connection observer = dataSource.getConnection()) {
            while (count(observer, sessionsThatWait) == 0) {
                assertThat(Duration.ofNanos(System.nanoTime() - start))
                        .as("time without a session that waits for a lock")
                        .isLessThan(Duration.ofSeconds(20));
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    private static int workSeenBy(Connection connection) throws SQLException {
        return count(connection, "SELECT COUNT(*) FROM work");
    }

    private static int count(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getInt(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
