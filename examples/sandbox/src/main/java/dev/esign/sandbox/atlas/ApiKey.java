package dev.esign.sandbox.atlas;

/** An API key. It is kept in clear because webhooks are signed with the key that created the envelope. */
record ApiKey(String id, String accountId, String secret) {
    @Override
    public String toString() {
        return "ApiKey[id=" + id + "]";
    }
}
