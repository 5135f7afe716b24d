package dev.esign.sandbox.atlas;

import java.time.Clock;

/** The accounts that are there from the start, and new ones. */
final class Keys {
    private final Database database;
    private final int freeCredits;
    private final Clock clock;

    Keys(Database database, int freeCredits, Clock clock) {
        this.database = database;
        this.freeCredits = freeCredits;
        this.clock = clock;
    }

    String profile() {
        return database.write(tx -> tx.settings.findOrPut("profile_key", () -> open(tx, Account.PROFILE)));
    }

    String platform() {
        return database.write(tx -> tx.settings.findOrPut("platform_key", () -> open(tx, Account.PLATFORM)));
    }

    /** Opens an account with the free credits and gives its key. */
    String open(String kind) {
        return database.write(tx -> open(tx, kind));
    }

    private String open(Tx tx, String kind) {
        Account account = tx.accounts.create(kind, "Sandbox " + kind, freeCredits, clock.instant());
        return tx.accounts.createKey(account.id()).secret();
    }
}
