package dev.esign.sandbox.xodo;

import dev.esign.sandbox.common.Blobs;
import dev.esign.sandbox.common.Settings;
import dev.esign.sandbox.common.Transaction;
import org.jdbi.v3.core.Handle;

/** One transaction, and the tables as it sees them. */
final class Tx extends Transaction {
    final Settings settings;
    final Accounts accounts;
    final Businesses businesses;
    final Apps apps;
    final Grants grants;
    final Blobs files;
    final Uploads uploads;
    final Documents documents;
    final Mails mails;
    final Deliveries deliveries;

    Tx(Handle handle) {
        settings = new Settings(handle);
        accounts = new Accounts(handle);
        businesses = new Businesses(handle);
        apps = new Apps(handle);
        grants = new Grants(handle);
        files = new Blobs(handle);
        uploads = new Uploads(handle);
        documents = new Documents(handle);
        mails = new Mails(handle);
        deliveries = new Deliveries(handle);
    }
}
