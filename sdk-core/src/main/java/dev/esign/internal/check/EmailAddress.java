package dev.esign.internal.check;

/** The little that is certain of an e-mail address; the rest the provider knows better. */
public final class EmailAddress {
    private EmailAddress() {}

    /**
     * Checks an address.
     *
     * @param address what a caller gave
     * @return the same
     * @throws IllegalArgumentException if it has nothing before or after its {@code @}, or white space
     */
    public static String check(String address) {
        int at = address.lastIndexOf('@');
        if (at < 1 || at == address.length() - 1 || address.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("'" + address + "' is no e-mail address: it looks like name@host.");
        }
        return address;
    }
}
