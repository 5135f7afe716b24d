package dev.esign.benchmarks.webhooks;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.svix.exceptions.WebhookVerificationException;
import dev.esign.benchmarks.Figure;
import dev.esign.benchmarks.Goal;
import dev.esign.webhooks.atlas.AtlasEvent;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to hold a webhook to its signature, and, as {@code …Typed}, to make an event of it besides. The peers get the
 * body as the string that they want; the making of that from the bytes of a request is not counted against them.
 */
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 20, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Goal(atMost = 1.15, times = Figure.FLOOR)
@Goal(
        atMost = 1,
        times = {"stripe", "svix", "standardWebhooks"})
@Goal(metric = Figure.ALLOCATED, atMost = 1_000)
@Goal(subject = "esignTyped", atMost = 1, times = "stripeTyped")
public class WebhookVerification {

    @Benchmark
    public boolean floor(FloorDelivery delivery) throws CloneNotSupportedException {
        return delivery.verify();
    }

    @Benchmark
    public void esign(AtlasDelivery delivery) {
        delivery.verify();
    }

    @Benchmark
    public AtlasEvent esignTyped(AtlasDelivery delivery) {
        return delivery.receive();
    }

    @Benchmark
    public boolean stripe(StripeDelivery delivery) throws SignatureVerificationException {
        return delivery.verify();
    }

    @Benchmark
    public Event stripeTyped(StripeDelivery delivery) throws SignatureVerificationException {
        return delivery.receive();
    }

    @Benchmark
    public void svix(SvixDelivery delivery) throws WebhookVerificationException {
        delivery.verify();
    }

    @Benchmark
    public void standardWebhooks(StandardDelivery delivery)
            throws com.standardwebhooks.exceptions.WebhookVerificationException {
        delivery.verify();
    }
}
