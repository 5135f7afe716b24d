package dev.esign.benchmarks.webhooks;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import java.security.GeneralSecurityException;

/** stripe-java; it takes the value of the header, so that it has none to look up. */
public class StripeDelivery extends SignedDelivery {
    private String payload = "";
    private String signature = "";

    @Override
    void sign(int size) throws GeneralSecurityException {
        payload = Bodies.stripe(size);
        signature = Webhook.Signature.generateSignatureHeader(payload, SECRET);
    }

    boolean verify() throws SignatureVerificationException {
        return Webhook.Signature.verifyHeader(payload, signature, SECRET, Webhook.DEFAULT_TOLERANCE);
    }

    Event receive() throws SignatureVerificationException {
        return Webhook.constructEvent(payload, signature, SECRET);
    }
}
