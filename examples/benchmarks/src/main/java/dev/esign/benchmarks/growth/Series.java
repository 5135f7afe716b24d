package dev.esign.benchmarks.growth;

import java.lang.ref.Reference;
import java.util.function.Supplier;

/** Something that can be done with any number of things. */
interface Series extends AutoCloseable {
    /**
     * Does it once.
     *
     * @param count with how many things
     * @return what is still held then, for as long as it is referred to
     */
    Object run(int count) throws Exception;

    /**
     * Measures what is held while it is done.
     *
     * @param count with how many things
     * @param heap tells how many bytes are in use
     */
    default long heldBytes(int count, Supplier<Long> heap) throws Exception {
        long before = heap.get();
        Object held = run(count);
        try {
            return heap.get() - before;
        } finally {
            Reference.reachabilityFence(held);
        }
    }

    @Override
    default void close() {}
}
