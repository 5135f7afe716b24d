package dev.esign.sandbox.common;

import java.util.Map;

/**
 * A webhook on its way.
 *
 * @param url where it goes
 * @param body the JSON; not to be changed
 * @param headers what goes with it beside the content type, such as a signature of the body
 * @param attempts how often it was tried so far
 */
@SuppressWarnings("ArrayRecordComponent") // It is read once, by the courier, and never compared.
public record Parcel(String url, byte[] body, Map<String, String> headers, int attempts) {
    /**
     * Copies the headers.
     *
     * @param url where it goes
     * @param body the JSON; not to be changed
     * @param headers what goes with it beside the content type, such as a signature of the body
     * @param attempts how often it was tried so far
     */
    public Parcel {
        headers = Map.copyOf(headers);
    }

    /** Leaves out all but the count: a caller may have put a secret in the URL or the body. */
    @Override
    public String toString() {
        return "Parcel[attempts=" + attempts + "]";
    }
}
