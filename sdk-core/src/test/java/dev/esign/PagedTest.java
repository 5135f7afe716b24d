package dev.esign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class PagedTest {
    private final List<String> fetched = new ArrayList<>();

    @Test
    void goesThroughAllPagesInOrder() {
        assertThat(paged("a b", "c")).containsExactly("a", "b", "c");
    }

    @Test
    void fetchesNothingBeforeItIsAsked() {
        Paged<String> list = paged("a");

        Iterator<String> iterator = list.iterator();
        list.stream();
        list.firstPage();

        assertThat(fetched).isEmpty();
        assertThat(iterator.hasNext()).isTrue();
        assertThat(fetched).hasSize(1);
    }

    @Test
    void fetchesAPageWhenItsFirstItemIsAskedFor() {
        Iterator<String> iterator = paged("a b", "c").iterator();

        iterator.next();
        iterator.next();
        assertThat(fetched).hasSize(1);

        iterator.next();
        assertThat(fetched).hasSize(2);
    }

    @Test
    void aStreamThatStopsEarlyFetchesNoMore() {
        assertThat(paged("a b", "c").stream().limit(2)).containsExactly("a", "b");

        assertThat(fetched).hasSize(1);
    }

    @Test
    void passesOverEmptyPages() {
        assertThat(paged("", "a", "", "", "b", "")).containsExactly("a", "b");
    }

    @Test
    void mayBeEmpty() {
        assertThat(paged("")).isEmpty();
    }

    @Test
    void eachIterationBeginsAnew() {
        Paged<String> list = paged("a", "b");

        assertThat(list).containsExactly("a", "b");
        assertThat(list).containsExactly("a", "b");

        assertThat(fetched).hasSize(4);
    }

    @Test
    void askingAgainWhetherThereIsMoreFetchesNothing() {
        Iterator<String> iterator = paged("a").iterator();

        assertThat(iterator.hasNext()).isTrue();
        assertThat(iterator.hasNext()).isTrue();

        assertThat(fetched).hasSize(1);
    }

    @Test
    void afterTheLastItemThereIsNone() {
        Iterator<String> iterator = paged("a").iterator();
        iterator.next();

        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(iterator::next);
    }

    @Test
    void aPageThatFailsCanBeAskedForAgain() {
        Paged<String> list = new Paged<>(new Fake(() -> {
            fetched.add("page");
            if (fetched.size() == 1) {
                throw new IllegalStateException("an outage");
            }
            return new Page<>(List.of("a"), null);
        }));
        Iterator<String> iterator = list.iterator();

        assertThatThrownBy(iterator::next).hasMessage("an outage");

        assertThat(iterator.next()).isEqualTo("a");
    }

    @Test
    void pagesCanBeTurnedByHand() {
        Page<String> first = paged("a", "b").firstPage().execute();
        Page<String> second = first.next().orElseThrow().execute();

        assertThat(first.items()).containsExactly("a");
        assertThat(second.items()).containsExactly("b");
        assertThat(second.next()).isEmpty();
    }

    /** Pages by their items, which are separated by spaces. */
    private Paged<String> paged(String... pages) {
        return new Paged<>(page(List.of(pages)));
    }

    private ApiCall<Page<String>> page(List<String> pages) {
        return new Fake(() -> {
            fetched.add("page");
            List<String> items =
                    pages.get(0).isEmpty() ? List.of() : List.of(pages.get(0).split(" "));
            List<String> rest = pages.subList(1, pages.size());
            return new Page<>(items, rest.isEmpty() ? null : page(rest));
        });
    }

    private record Fake(Supplier<Page<String>> answer) implements ApiCall<Page<String>> {
        @Override
        public Page<String> execute() {
            return answer.get();
        }

        @Override
        public ApiResponse<Page<String>> executeForResponse() {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletableFuture<Page<String>> executeAsync() {
            throw new UnsupportedOperationException();
        }

        @Override
        public ApiCall<Page<String>> idempotencyKey(IdempotencyKey key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ApiCall<Page<String>> timeout(Duration timeout) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ApiCall<Page<String>> header(String name, String value) {
            throw new UnsupportedOperationException();
        }
    }
}
