package dev.esign.signing;

/** Where a signatory stands, in words that are the same for all providers. */
public enum SignatoryState {
    /** Has yet to sign, or to be asked. */
    WAITING,
    /** Has signed. */
    SIGNED,
    /** Has refused. */
    DECLINED,
    /** The provider said nothing, or something that this version does not know. */
    OTHER
}
