package dev.esign.sandbox.common;

/**
 * A webhook on its way.
 *
 * @param url where it goes
 * @param body the JSON; not to be changed
 * @param signatureHeader the header that carries the signature
 * @param signature the signature of the body
 * @param attempts how often it was tried so far
 */
@SuppressWarnings("ArrayRecordComponent") // It is read once, by the courier, and never compared.
public record Parcel(String url, byte[] body, String signatureHeader, String signature, int attempts) {
    /** Leaves out all but the count: a caller may have put a secret in the URL or the body. */
    @Override
    public String toString() {
        return "Parcel[attempts=" + attempts + "]";
    }
}
