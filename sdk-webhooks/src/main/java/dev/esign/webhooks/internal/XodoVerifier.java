package dev.esign.webhooks.internal;

import dev.esign.webhooks.WebhookRejectedException;
import dev.esign.webhooks.WebhookRejectedException.Reason;
import java.util.List;
import java.util.Map;

/** Holds an event to the {@link XodoHash} in its own body, under any of several keys, and takes the hash away. */
public final class XodoVerifier implements Verifier {

    private final HmacKeys keys;

    private XodoVerifier(HmacKeys keys) {
        this.keys = keys;
    }

    public static XodoVerifier of(String... keys) {
        return new XodoVerifier(HmacKeys.of(keys));
    }

    @Override
    public JsonMembers open(Map<String, List<String>> headers, byte[] body) {
        JsonMembers members = JsonBody.parse(body);
        String hash = members.text(XodoHash.MEMBER);
        if (hash == null) {
            throw new WebhookRejectedException(Reason.MISSING_SIGNATURE, """
                    The body has no event_hash. Either it is not from the provider, or not its body as it was sent.""");
        }
        byte[] claimed = SignatureScheme.hmac(hash);
        if (claimed == null) {
            throw new WebhookRejectedException(
                    Reason.MALFORMED_SIGNATURE, "The event_hash in the body is not 64 hex digits.");
        }
        byte[] message = XodoHash.message(members);
        if (message == null) {
            throw new WebhookRejectedException(Reason.MALFORMED_BODY, """
                    The body has no event_time in whole seconds or no event_type that is a name, and these are what the provider \
                    signs.""");
        }
        if (!keys.fit(message, claimed)) {
            throw new WebhookRejectedException(Reason.SIGNATURE_MISMATCH, """
                    The event_hash does not fit the event's time and type under any of the %d known key(s). Give the API access \
                    key of each account that sends, and after a rotation the old one too. If they are right, the request is \
                    forged.""".formatted(keys.count()));
        }
        return members;
    }
}
