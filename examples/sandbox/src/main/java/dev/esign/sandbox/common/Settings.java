package dev.esign.sandbox.common;

import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** Single values that must survive a restart, such as the key of the download URLs. Belongs to one transaction. */
public final class Settings {
    private final Handle handle;

    /**
     * The table as a transaction sees it.
     *
     * @param handle the transaction's
     */
    public Settings(Handle handle) {
        this.handle = handle;
    }

    /**
     * Looks a value up.
     *
     * @param name its name
     * @return the value, if there is one
     */
    public Optional<String> find(String name) {
        return handle.createQuery("select content from setting where name = ?")
                .bind(0, name)
                .mapTo(String.class)
                .findOne();
    }

    /**
     * Looks a value up, and makes it if there is none.
     *
     * @param name its name
     * @param first makes it
     * @return the value that is kept
     */
    public String findOrPut(String name, Supplier<String> first) {
        return find(name).orElseGet(() -> {
            String content = first.get();
            handle.execute("insert into setting (name, content) values (?, ?)", name, content);
            return content;
        });
    }
}
