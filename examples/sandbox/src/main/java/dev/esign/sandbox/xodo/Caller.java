package dev.esign.sandbox.xodo;

import org.jspecify.annotations.Nullable;

/** On whose behalf a call is made, in which business, and through which app if it came with its token. */
record Caller(Account account, long businessId, @Nullable String appId) {
    /** A token sees only what was made through its app (Xodo wire sheet §1.2). */
    boolean sees(Document document) {
        return document.userId == account.userId()
                && document.businessId == businessId
                && (appId == null || appId.equals(document.appId));
    }
}
