package dev.esign.sandbox.xodo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the sender wants of a document (Xodo wire sheet §2.2). A text that is not given is empty. */
record Terms(
        boolean sandbox,
        String title,
        String message,
        boolean useSignerOrder,
        boolean reminders,
        boolean requireAllSigners,
        String requesterName,
        String requesterEmail,
        String redirect,
        String redirectDecline,
        String client,
        @Nullable Instant expires,
        boolean embedded,
        boolean embeddedSigning) {}
