package dev.esign.sandbox.faults;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The newest requests, so that a sandbox that runs for weeks does not fill its memory with them. */
final class Notes {
    static final int KEPT = 10_000;

    private final Deque<Note> notes = new ArrayDeque<>();

    synchronized Note add(String method, String path) {
        if (notes.size() == KEPT) {
            notes.removeFirst();
        }
        Note note = new Note(method, path);
        notes.addLast(note);
        return note;
    }

    synchronized List<SeenRequest> list() {
        return notes.stream().map(Note::seen).toList();
    }

    /** A request and, once its answer begins, the status. */
    static final class Note {
        private final String method;
        private final String path;
        private volatile int status;

        private Note(String method, String path) {
            this.method = method;
            this.path = path;
        }

        void answered(int with) {
            status = with;
        }

        private SeenRequest seen() {
            return new SeenRequest(method, path, status);
        }
    }
}
