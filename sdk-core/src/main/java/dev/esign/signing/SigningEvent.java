package dev.esign.signing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a signing, found by looking at it ({@link Signing#changesSince}). Immutable.
 *
 * @param kind what happened
 * @param signing how it stood when that was seen, which may be later than when it happened
 * @param signatory who it was; null unless the kind is one of a signatory
 */
public record SigningEvent(
        Kind kind, Signing signing, @Nullable SignatoryProgress signatory) {
    /** What can happen. */
    public enum Kind {
        /** It went out to the first who are to sign. */
        SENT,
        /** One signatory has signed. */
        SIGNATORY_SIGNED,
        /** One signatory has refused. */
        SIGNATORY_DECLINED,
        /** Everybody has signed; the sealed file is still being made. */
        SIGNED,
        /** The sealed file can be fetched. The last event. */
        COMPLETED,
        /** It is over, for a signatory has refused. The last event. */
        DECLINED,
        /** The sender has called it off. The last event. */
        CANCELED,
        /** The deadline passed. The last event. */
        EXPIRED;

        /** What has happened for certain to a signing as a whole that stands there, in order. */
        static List<Kind> upTo(SigningState state) {
            return switch (state) {
                case DRAFT, OTHER -> List.of();
                case OUT -> List.of(SENT);
                case SIGNED -> List.of(SENT, SIGNED);
                case COMPLETED -> List.of(SENT, SIGNED, COMPLETED);
                case DECLINED -> List.of(SENT, DECLINED);
                case EXPIRED -> List.of(SENT, EXPIRED);
                case CANCELED -> List.of(CANCELED);
            };
        }
    }
}
