package dev.esign.sandbox.signicat;

import java.util.List;

/** The scopes that endpoints of this sandbox ask for (Signicat wire sheet §1.5). */
final class Scopes {
    static final String READ = "document_read";
    static final String WRITE = "document_write";
    static final String FILE = "document_file";
    static final String EVENT = "event";
    static final String JWT = "jwt";

    static final List<String> ALL = List.of(READ, WRITE, FILE, EVENT, JWT);

    private Scopes() {}
}
