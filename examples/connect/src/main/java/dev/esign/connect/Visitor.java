package dev.esign.connect;

import dev.esign.oauth.AuthorizationRequest;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the app knows of one browser's session: what it has been asked, and the account that it has connected. Thread-safe. */
final class Visitor implements HttpSessionBindingListener {
    private @Nullable AuthorizationRequest question;
    private @Nullable Account account;

    synchronized void asked(AuthorizationRequest newest) {
        question = newest;
    }

    synchronized Optional<AuthorizationRequest> question() {
        return Optional.ofNullable(question);
    }

    synchronized void connected(Account newest) {
        forget();
        account = newest;
    }

    synchronized Optional<Account> account() {
        return Optional.ofNullable(account);
    }

    synchronized void forget() {
        if (account != null) {
            account.close();
            account = null;
        }
    }

    /** The session has ended, by itself or with the app. */
    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        forget();
    }
}
