package dev.esign.sandbox.faults;

/**
 * A request that reached a sandbox. Its query, headers and body are not kept, for they may hold secrets.
 *
 * @param method the HTTP method
 * @param path the path, without the query; a segment that lets its bearer in is {@code *}
 * @param status the answer's status, or 0 if no answer was (or has yet been) sent
 */
public record SeenRequest(String method, String path, int status) {}
