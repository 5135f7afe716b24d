package dev.esign.signing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document on its way to being signed, as it was read. Immutable; prints no link.
 *
 * @param id the provider's id: of the envelope (Atlas, GetSigned), of the document (Signicat), the document's hash (Xodo
 *     Sign)
 * @param state where it stands
 * @param providerStatus the same in the provider's own words, as they came; empty if it had none
 * @param signatories who is to sign, as far as the provider tells
 */
public record Signing(String id, SigningState state, String providerStatus, List<SignatoryProgress> signatories) {
    /**
     * Copies the list.
     *
     * @param id the provider's id
     * @param state where it stands
     * @param providerStatus the same in the provider's own words
     * @param signatories who is to sign
     */
    public Signing {
        signatories = List.copyOf(signatories);
    }

    /**
     * What has happened since an earlier look. However often one looks, the events come out the same: a signing that is
     * completed has been sent and signed before, even if nobody saw it so. Only of one that was called off it is told that
     * it was sent only if somebody saw it so. A state that this version does not know tells nothing; what happened meanwhile
     * is told once the state is known again.
     *
     * @param earlier the last look at the same signing whose state was known; null for what has happened from the beginning
     * @return the events in the order in which they happened; those of several signatories in the order of the list
     */
    public List<SigningEvent> changesSince(@Nullable Signing earlier) {
        if (state == SigningState.OTHER) {
            return List.of();
        }
        List<SigningEvent.Kind> milestones = new ArrayList<>(SigningEvent.Kind.upTo(state));
        if (earlier != null) {
            milestones.removeAll(SigningEvent.Kind.upTo(earlier.state));
        }
        List<SigningEvent> events = new ArrayList<>();
        if (milestones.remove(SigningEvent.Kind.SENT)) {
            events.add(new SigningEvent(SigningEvent.Kind.SENT, this, null));
        }
        tellNew(SignatoryState.SIGNED, SigningEvent.Kind.SIGNATORY_SIGNED, earlier, events);
        tellNew(SignatoryState.DECLINED, SigningEvent.Kind.SIGNATORY_DECLINED, earlier, events);
        milestones.forEach(kind -> events.add(new SigningEvent(kind, this, null)));
        return List.copyOf(events);
    }

    private void tellNew(
            SignatoryState what, SigningEvent.Kind kind, @Nullable Signing earlier, List<SigningEvent> events) {
        // By address and not by position: no provider promises an order. The same person may be to sign twice.
        List<String> before = new ArrayList<>(earlier == null ? List.of() : earlier.whoIs(what));
        for (SignatoryProgress signatory : signatories) {
            if (signatory.state() == what && !before.remove(name(signatory))) {
                events.add(new SigningEvent(kind, this, signatory));
            }
        }
    }

    private List<String> whoIs(SignatoryState what) {
        return signatories.stream()
                .filter(signatory -> signatory.state() == what)
                .map(Signing::name)
                .toList();
    }

    private static String name(SignatoryProgress signatory) {
        return String.valueOf(signatory.email());
    }
}
