package dev.esign;

/** Told how far a document has come. Called in the thread that moves the bytes, so it should return soon. */
@FunctionalInterface
public interface ProgressListener {
    /**
     * Called after each piece, at most 64 KiB apart. A repeated attempt begins again at zero.
     *
     * @param bytes how many bytes have been moved
     * @param total how many there are; -1 if the provider does not say
     */
    void progress(long bytes, long total);
}
