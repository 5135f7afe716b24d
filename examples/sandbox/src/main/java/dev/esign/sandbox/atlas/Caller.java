package dev.esign.sandbox.atlas;

/** Who calls: the key that was shown, and the account that it acts for. */
record Caller(ApiKey key, Account account) {}
