package dev.esign.sandbox.xodo;

import org.jspecify.annotations.Nullable;

/** Who has an access key: a user, their businesses, and where their events go. */
record Account(
        long userId,
        String email,
        String accessKey,
        @Nullable String webhookUrl) {
    /** Leaves out the key and the URL. */
    @Override
    public String toString() {
        return "Account[userId=" + userId + "]";
    }
}
