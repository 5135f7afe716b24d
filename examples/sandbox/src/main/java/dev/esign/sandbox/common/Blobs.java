package dev.esign.sandbox.common;

import org.jdbi.v3.core.Handle;

/** Bytes by their hash. Belongs to one transaction. */
public class Blobs {
    private final Handle handle;

    /**
     * The table as a transaction sees it.
     *
     * @param handle the transaction's
     */
    public Blobs(Handle handle) {
        this.handle = handle;
    }

    /**
     * Keeps some bytes; the same bytes are kept once.
     *
     * @param content any bytes
     * @return their SHA-256 in hex
     */
    public final String put(byte[] content) {
        String sha = Tokens.sha256(content);
        int known = handle.createQuery("select count(*) from file where sha = ?")
                .bind(0, sha)
                .mapTo(Integer.class)
                .one();
        if (known == 0) {
            handle.execute("insert into file (sha, content) values (?, ?)", sha, content);
        }
        return sha;
    }

    /**
     * Finds bytes again.
     *
     * @param sha what {@link #put} gave
     * @return the bytes
     */
    public final byte[] get(String sha) {
        return handle.createQuery("select content from file where sha = ?")
                .bind(0, sha)
                .map((row, at, context) -> row.getBytes(1))
                .one();
    }
}
