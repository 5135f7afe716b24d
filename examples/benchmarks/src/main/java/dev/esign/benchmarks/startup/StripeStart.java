package dev.esign.benchmarks.startup;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import java.io.IOException;

/** As its guide writes it. */
final class StripeStart {
    private StripeStart() {}

    public static void main(String[] args) throws IOException, StripeException {
        StripeClient stripe = StripeClient.builder()
                .setApiKey("sk_test_1")
                .setApiBase(args[0])
                .build();
        FirstCall.done(stripe.v1().paymentIntents().retrieve("pi_1").getStatus());
    }
}
