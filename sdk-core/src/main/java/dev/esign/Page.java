package dev.esign;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list. Immutable.
 *
 * @param <T> what is listed
 */
public final class Page<T> {
    private final List<T> items;
    private final @Nullable ApiCall<Page<T>> next;

    /**
     * Makes one.
     *
     * @param items what stands on this page
     * @param next the call for the page after it, or null if this is the last
     */
    public Page(List<T> items, @Nullable ApiCall<Page<T>> next) {
        this.items = List.copyOf(items);
        this.next = next;
    }

    /**
     * What stands on this page.
     *
     * @return the items in the provider's order; unmodifiable, may be empty
     */
    public List<T> items() {
        return items;
    }

    /**
     * The call that gets the page after this one.
     *
     * @return empty if this is the last page
     */
    public Optional<ApiCall<Page<T>>> next() {
        return Optional.ofNullable(next);
    }
}
