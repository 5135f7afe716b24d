package dev.esign.sandbox.getsigned;

import java.util.List;

/** Where an application wants which events. */
record Registration(String id, String clientId, String url, List<String> events, String secret) {
    /** Leaves out the URL and the secret. */
    @Override
    public String toString() {
        return "Registration[id=" + id + ", events=" + events + "]";
    }
}
