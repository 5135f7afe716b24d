package dev.esign.sandbox.signicat;

import dev.esign.sandbox.common.Worker;
import dev.esign.sandbox.paper.SealKeys;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What Signicat does some time after it has answered: packages what was signed, and cancels (Signicat wire sheet §5). */
final class Aftermath {
    private final Database database;
    private final Worker worker;
    private final EventFeed feed;
    private final Notifier notifier;
    private final Duration delay;
    private final Clock clock;
    private final Supplier<URI> origin;

    Aftermath(
            Database database,
            Worker worker,
            EventFeed feed,
            Notifier notifier,
            Duration delay,
            Clock clock,
            Supplier<URI> origin) {
        this.database = database;
        this.worker = worker;
        this.feed = feed;
        this.notifier = notifier;
        this.delay = delay;
        this.clock = clock;
        this.origin = origin;
    }

    /** Does later what the document waits for, if it waits for something. */
    void follow(Tx tx, Document document) {
        if (document.isPending()) {
            tx.afterCommit(() -> worker.run(() -> perform(document.id), delay));
        }
    }

    /** Takes up what an earlier run of the sandbox has left. */
    void resume() {
        database.read(tx -> tx.documents.pending()).forEach(id -> worker.run(() -> perform(id), delay));
    }

    private void perform(String id) {
        Optional<Document> found = database.read(tx -> tx.documents.find(id));
        if (found.isEmpty() || !found.get().isPending()) {
            return;
        }
        if (found.get().isCancelPending()) {
            database.update(tx -> tx.documents.find(id).ifPresent(document -> cancel(tx, document)));
        } else {
            // Sealing takes a while, so it is done before the transaction that writes.
            SealKeys keys = database.write(Packages::keys);
            Packages.Sealed sealed = database.read(tx -> Packages.seal(tx, found.get(), keys));
            database.update(tx -> tx.documents.find(id).ifPresent(document -> pack(tx, document, sealed)));
        }
    }

    /** A last signature that came in between goes before. */
    private void cancel(Tx tx, Document document) {
        if (document.isCancelPending()) {
            document.end(Status.CANCELED, clock.instant());
            notifier.end(tx, document, "canceled");
            feed.announce(tx, document, "document_canceled", Map.of("message", String.valueOf(document.cancelReason)));
            tx.documents.update(document);
        }
    }

    private void pack(Tx tx, Document document, Packages.Sealed sealed) {
        if (document.packaged) {
            return;
        }
        document.packaged = true;
        document.lastUpdated = clock.instant();
        Packages.keep(tx, document, sealed);
        tx.documents.update(document);
        if (document.sealedSha != null) {
            feed.announce(tx, document, "document_packaged", download(document, document.sealedSha, ""));
        }
        for (Attachment attachment : document.attachments) {
            if (attachment.sealedSha() != null) {
                Map<String, Object> payload =
                        download(document, attachment.sealedSha(), "/attachments/" + attachment.id());
                payload.put("attachmentId", attachment.id());
                feed.announce(tx, document, "document_packaged", payload);
            }
        }
    }

    private Map<String, Object> download(Document document, String sha, String place) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put(
                "downloadUrl",
                origin.get()
                        .resolve("/signature/documents/" + document.id + "/files" + place + "?fileFormat=pades")
                        .toString());
        payload.put("urlExpiresAt", document.deletedAt());
        payload.put("checksum", sha);
        return payload;
    }
}
