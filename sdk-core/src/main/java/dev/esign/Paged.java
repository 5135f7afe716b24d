package dev.esign;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A list that comes in pages: {@code for (Envelope e : list)} or {@code list.stream()}. A page is fetched when its first
 * item is asked for, and no more than one is held. Each iteration begins anew at the first page. Immutable and
 * thread-safe; an iterator belongs to one thread. Iterating throws what {@link ApiCall#execute()} throws.
 *
 * @param <T> what is listed
 */
public final class Paged<T> implements Iterable<T> {
    private final ApiCall<Page<T>> first;

    /**
     * Makes one.
     *
     * @param first the call that gets the first page
     */
    public Paged(ApiCall<Page<T>> first) {
        this.first = first;
    }

    /**
     * The call that gets the first page, for those who page themselves, or asynchronously.
     *
     * @return the call; options set on it hold for this page only
     */
    public ApiCall<Page<T>> firstPage() {
        return first;
    }

    @Override
    public Iterator<T> iterator() {
        return new Items<>(first);
    }

    /**
     * Everything in the list, fetched as it is consumed.
     *
     * @return a sequential stream in the provider's order
     */
    public Stream<T> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    private static final class Items<T> implements Iterator<T> {
        private Optional<ApiCall<Page<T>>> next;
        private Iterator<T> page = Collections.emptyIterator();

        Items(ApiCall<Page<T>> first) {
            this.next = Optional.of(first);
        }

        @Override
        public boolean hasNext() {
            while (!page.hasNext() && next.isPresent()) {
                Page<T> fetched = next.get().execute();
                page = fetched.items().iterator();
                next = fetched.next();
            }
            return page.hasNext();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return page.next();
        }
    }
}
