package dev.esign.sandbox.atlas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jspecify.annotations.Nullable;

/**
 * The state, in an embedded H2. One transaction writes at a time: of two requests that do the same thing, the second finds
 * what the first has left.
 */
final class Database implements AutoCloseable {
    private final JdbcConnectionPool pool;
    private final Jdbi jdbi;
    private final ReentrantLock writing = new ReentrantLock();
    /** Keeps a database in memory alive while no transaction runs. */
    private final Handle anchor;

    Database(@Nullable Path folder) {
        // By default H2 holds commits back for half a second; whoever got an answer must find its work after a kill -9.
        String url = folder == null
                ? "jdbc:h2:mem:" + UUID.randomUUID()
                : "jdbc:h2:file:" + folder.resolve("atlas").toAbsolutePath() + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        pool = JdbcConnectionPool.create(url, "sa", "");
        pool.setMaxConnections(64);
        jdbi = Jdbi.create(pool);
        // Its messages would else show what was bound to a statement, keys and tokens among it.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        anchor = jdbi.open();
        jdbi.useHandle(handle -> handle.createScript(schema()).execute());
    }

    <R> R read(Function<Tx, R> work) {
        return jdbi.withHandle(handle -> work.apply(new Tx(handle)));
    }

    /** All or nothing: whatever {@code work} throws undoes what it did. What it leaves for later runs after the commit. */
    <R> R write(Function<Tx, R> work) {
        Committed<R> committed = commit(work);
        committed.later.run();
        return committed.result;
    }

    void update(Consumer<Tx> work) {
        write(tx -> {
            work.accept(tx);
            return true;
        });
    }

    private <R> Committed<R> commit(Function<Tx, R> work) {
        writing.lock();
        try {
            return jdbi.inTransaction(handle -> {
                Tx tx = new Tx(handle);
                return new Committed<>(work.apply(tx), tx::runLater);
            });
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        try {
            anchor.close();
        } finally {
            pool.dispose();
        }
    }

    private static String schema() {
        try (InputStream in = Database.class.getResourceAsStream("schema.sql")) {
            return new String(Objects.requireNonNull(in, "schema.sql").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Committed<R>(R result, Runnable later) {}
}
