package dev.esign.benchmarks.webhooks;

import dev.esign.benchmarks.Figure;
import dev.esign.benchmarks.Goal;
import dev.esign.benchmarks.Measurement;
import dev.esign.webhooks.WebhookRejectedException;
import dev.esign.webhooks.Webhooks;
import dev.esign.webhooks.atlas.AtlasEvent;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Whether the time of a verification tells where a signature differs, or which of two keys fitted: {@link WelchTest} of what
 * programs call. A leaky verifier goes through the same test and must be found out; where it is not, the test was blind, and
 * ours counts as failed. Either makes the whole command fail.
 *
 * <p>Not asked: whether the time tells that a signature fits, since the answer does; and that it has another length than 64
 * digits, since this is refused before anything secret is touched.
 */
@Goal(metric = VerificationTiming.T, atMost = WelchTest.THRESHOLD, binding = true)
public final class VerificationTiming implements Measurement {
    static final String T = "Welch's t";

    private static final int SAMPLES = 1_000_000;
    private static final int SAMPLES_OF_A_QUICK_RUN = 200_000;

    private final long seed = new Random().nextLong();
    private final Webhooks<AtlasEvent> ours = Webhooks.atlas(Suspect.OLD_KEY, Suspect.NEW_KEY);
    private final LeakyVerifier leaky = new LeakyVerifier(Suspect.OLD_KEY, Suspect.NEW_KEY);

    @Override
    public List<Figure> measure(boolean quick) {
        System.out.println("The inputs' seed is " + seed);
        int samples = quick ? SAMPLES_OF_A_QUICK_RUN : SAMPLES;
        return Stream.concat(
                        compare("differs in first byte or last", Suspect::wrong, samples),
                        compare("old key or new", Suspect::genuine, samples))
                .toList();
    }

    private Stream<Figure> compare(String variant, WelchTest.Inputs<Suspect> inputs, int samples) {
        double ofOurs = t(inputs, suspect -> ours.receive(suspect.headers, suspect.body), samples);
        double ofLeaky = t(inputs, suspect -> leaky.verify(suspect.headers, suspect.body), samples);
        return Stream.of(
                ofLeaky > WelchTest.THRESHOLD
                        ? figure(variant, Figure.OURS, ofOurs)
                        : Figure.failed(group(), variant, Figure.OURS, T, "the leaky verifier was not found out"),
                figure(variant, "leaky", ofLeaky));
    }

    private Figure figure(String variant, String subject, double t) {
        return new Figure(group(), variant, subject, T, t, Double.NaN, "", "");
    }

    private double t(WelchTest.Inputs<Suspect> inputs, Consumer<Suspect> verification, int samples) {
        Consumer<Suspect> answered = suspect -> {
            try {
                verification.accept(suspect);
            } catch (WebhookRejectedException asItShould) {
                // The sender gets an answer, and its time, either way.
            }
        };
        return new WelchTest<>(inputs, answered, seed).run(samples);
    }
}
