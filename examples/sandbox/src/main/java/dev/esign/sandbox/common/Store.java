package dev.esign.sandbox.common;

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
 * A provider's state, in an embedded H2. One transaction writes at a time: of two requests that do the same thing, the
 * second finds what the first has left. Safe for any number of threads.
 *
 * @param <T> the transaction with the provider's tables
 */
public abstract class Store<T extends Transaction> implements AutoCloseable {
    private final JdbcConnectionPool pool;
    private final Jdbi jdbi;
    private final Function<Handle, T> begin;
    private final ReentrantLock writing = new ReentrantLock();
    /** Keeps a database in memory alive while no transaction runs. */
    private final Handle anchor;

    /**
     * Opens the state, and makes the tables that every provider has, then those that {@code schema.sql} beside the provider's
     * own class describes.
     *
     * @param folder where it is kept; null keeps it in memory
     * @param name the name of the file
     * @param begin makes a transaction
     */
    protected Store(@Nullable Path folder, String name, Function<Handle, T> begin) {
        this.begin = begin;
        // By default H2 holds commits back for half a second; whoever got an answer must find its work after a kill -9.
        String url = folder == null
                ? "jdbc:h2:mem:" + UUID.randomUUID()
                : "jdbc:h2:file:" + folder.resolve(name).toAbsolutePath() + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        pool = JdbcConnectionPool.create(url, "sa", "");
        pool.setMaxConnections(64);
        jdbi = Jdbi.create(pool);
        // Its messages would else show what was bound to a statement, keys and tokens among it.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        anchor = jdbi.open();
        makeTables(Store.class);
        makeTables(getClass());
    }

    /**
     * Reads.
     *
     * @param work what to read
     * @param <R> what comes of it
     * @return what {@code work} gave
     */
    public final <R> R read(Function<T, R> work) {
        return jdbi.withHandle(handle -> work.apply(begin.apply(handle)));
    }

    /**
     * All or nothing: whatever {@code work} throws undoes what it did. What it leaves for later runs after the commit.
     *
     * @param work what to read and write
     * @param <R> what comes of it
     * @return what {@code work} gave
     */
    public final <R> R write(Function<T, R> work) {
        Committed<R> committed = commit(work);
        committed.later.run();
        return committed.result;
    }

    /**
     * As {@link #write}, of what has no result.
     *
     * @param work what to read and write
     */
    public final void update(Consumer<T> work) {
        write(tx -> {
            work.accept(tx);
            return true;
        });
    }

    private <R> Committed<R> commit(Function<T, R> work) {
        writing.lock();
        try {
            return jdbi.inTransaction(handle -> {
                T tx = begin.apply(handle);
                return new Committed<>(work.apply(tx), tx::runLater);
            });
        } finally {
            writing.unlock();
        }
    }

    @Override
    public final void close() {
        try {
            anchor.close();
        } finally {
            pool.dispose();
        }
    }

    private void makeTables(Class<?> home) {
        try (InputStream in = home.getResourceAsStream("schema.sql")) {
            String schema = new String(Objects.requireNonNull(in, "schema.sql").readAllBytes(), StandardCharsets.UTF_8);
            jdbi.useHandle(handle -> handle.createScript(schema).execute());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Committed<R>(R result, Runnable later) {}
}
