package dev.esign.sandbox.common;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * What is the same in every provider's table of webhook deliveries: the columns {@code seq}, {@code attempts}, {@code state},
 * {@code next_at} and {@code last_result}. Belongs to one transaction.
 *
 * @param <R> a delivery with all of the provider's columns
 */
public final class DeliveryTable<R> {
    private final Handle handle;
    private final Class<R> row;

    /**
     * The table as a transaction sees it.
     *
     * @param handle the transaction's
     * @param row a record with a component for each column
     */
    public DeliveryTable(Handle handle, Class<R> row) {
        this.handle = handle;
        this.row = row;
        handle.registerRowMapper(ConstructorMapper.factory(row))
                .registerRowMapper(ConstructorMapper.factory(Due.class));
    }

    /**
     * One delivery.
     *
     * @param seq its number
     * @return the delivery as it stands; empty if it is gone
     */
    public Optional<R> find(long seq) {
        return handle.createQuery("select * from delivery where seq = ?")
                .bind(0, seq)
                .mapTo(row)
                .findOne();
    }

    /**
     * All deliveries.
     *
     * @return oldest first
     */
    public List<R> list() {
        return handle.createQuery("select * from delivery order by seq")
                .mapTo(row)
                .list();
    }

    /**
     * The deliveries that may still be tried.
     *
     * @return oldest first
     */
    public List<Due> due() {
        return handle.createQuery("select seq, next_at from delivery where state = ? order by seq")
                .bind(0, Courier.PENDING)
                .mapTo(Due.class)
                .list();
    }

    /**
     * Notes how an attempt went.
     *
     * @param seq the delivery's number
     * @param attempt what came of it
     */
    public void attempted(long seq, Attempt attempt) {
        handle.execute(
                "update delivery set attempts = ?, state = ?, next_at = ?, last_result = ? where seq = ?",
                attempt.number(),
                attempt.state(),
                attempt.nextAt(),
                attempt.result(),
                seq);
    }
}
