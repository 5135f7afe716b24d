package dev.esign.sandbox.atlas;

import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** Single values that must survive a restart, such as the key of the download URLs. */
final class Settings {
    private final Handle handle;

    Settings(Handle handle) {
        this.handle = handle;
    }

    Optional<String> find(String name) {
        return handle.createQuery("select content from setting where name = ?")
                .bind(0, name)
                .mapTo(String.class)
                .findOne();
    }

    String findOrPut(String name, Supplier<String> first) {
        return find(name).orElseGet(() -> {
            String content = first.get();
            handle.execute("insert into setting (name, content) values (?, ?)", name, content);
            return content;
        });
    }
}
