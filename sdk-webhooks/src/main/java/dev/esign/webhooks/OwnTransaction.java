package dev.esign.webhooks;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Work on the table in a short transaction of its own, on a connection that is taken for it and given back. */
final class OwnTransaction {

    @FunctionalInterface
    interface Work<T> {
        T on(ReplayGuardTable table) throws SQLException;
    }

    /** Something that is done to a connection when its outcome is settled. */
    @FunctionalInterface
    private interface GivingBack {
        void run() throws SQLException;
    }

    private OwnTransaction() {}

    /** Once this has committed it succeeds: what fails while the connection is given back undoes nothing. */
    static <T> T run(DataSource dataSource, Work<T> work) {
        try {
            Connection connection = dataSource.getConnection();
            try {
                return commit(connection, work);
            } finally {
                quietly(connection::close);
            }
        } catch (SQLException | RuntimeException e) { // a pool throws unchecked ones, too
            throw new ReplayGuardException("The database that holds the marks of deliveries is away, or refused.", e);
        }
    }

    private static <T> T commit(Connection connection, Work<T> work) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        T result;
        try {
            result = work.on(new ReplayGuardTable(connection));
            connection.commit();
        } catch (SQLException | RuntimeException failure) {
            undo(connection, autoCommit, failure);
            throw failure;
        }
        quietly(() -> connection.setAutoCommit(autoCommit));
        return result;
    }

    private static void undo(Connection connection, boolean autoCommit, Exception failure) {
        try {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        } catch (SQLException | RuntimeException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }

    private static void quietly(GivingBack step) {
        try {
            step.run();
        } catch (SQLException | RuntimeException tooLateToMatter) {
            // The pool finds out by itself that the connection is of no more use.
        }
    }
}
