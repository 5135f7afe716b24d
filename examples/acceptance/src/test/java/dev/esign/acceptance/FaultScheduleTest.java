package dev.esign.acceptance;

import static dev.esign.acceptance.AtlasUser.ANA;
import static dev.esign.acceptance.AtlasUser.BEN;
import static dev.esign.acceptance.AtlasUser.toBoth;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.ApiCall;
import dev.esign.atlas.CreateEnvelope;
import dev.esign.atlas.Envelope;
import dev.esign.atlas.EnvelopeQuery;
import dev.esign.quickstart.Quickstart;
import dev.esign.sandbox.faults.Fault;
import dev.esign.sandbox.faults.Faults;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever breaks on the way: one envelope, one credit, one e-mail. */
class FaultScheduleTest {
    private static final int SCHEDULES = 1_000;
    /** One less than the attempts of the standard policy, so that the last one gets through. */
    private static final int MOST_FAULTS_IN_A_ROW = 4;

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    enum Verb {
        SYNC {
            @Override
            <T> T run(ApiCall<T> call) {
                return call.execute();
            }
        },
        ASYNC {
            @Override
            <T> T run(ApiCall<T> call) {
                return call.executeAsync().join();
            }
        };

        abstract <T> T run(ApiCall<T> call);
    }

    @ParameterizedTest
    @EnumSource(Verb.class)
    void oneEnvelopeOneCreditOneMail(Verb verb) throws Exception {
        CreateEnvelope request = CreateEnvelope.of(Quickstart.sample()).withParties(ANA, BEN);
        for (long seed = 0; seed < SCHEDULES; seed++) {
            try (AtlasUser user = new AtlasUser(
                    SANDBOX.sandbox().atlas(), SANDBOX.sandbox().atlas().newApiKey(), SandboxExtension.impatient())) {
                String id = sendThrough(verb, user, request, new Random(seed));

                assertThat(user.client().envelopes().list(EnvelopeQuery.all()))
                        .as("envelopes after the schedule of seed %d", seed)
                        .extracting(Envelope::id)
                        .containsExactly(id);
                assertThat(user.credits()).as("credits, seed %d", seed).isEqualTo(4);
            }
        }
        Map<String, Long> mails = SANDBOX.sandbox().atlas().outbox().stream()
                .collect(groupingBy(mail -> mail.to() + " " + mail.links(), counting()));
        assertThat(mails.values()).as("e-mails about one signing link").containsOnly(1L);
        assertThat(mails)
                .as("signing links e-mailed")
                .hasSize(SANDBOX.sandbox().atlas().envelopeCount());
    }

    private static String sendThrough(Verb verb, AtlasUser user, CreateEnvelope request, Random random) {
        Faults faults = SANDBOX.sandbox().atlas().faults();
        schedule(faults, random, "/api/envelope");
        String id = verb.run(user.client().envelopes().create(request)).envelopeId();
        Envelope ready = user.client().envelopes().awaitFields(id).execute();
        schedule(faults, random, "/api/envelope/*/send");
        verb.run(user.client().envelopes().send(id, toBoth(ready)));
        faults.clear();
        return id;
    }

    private static void schedule(Faults faults, Random random, String path) {
        faults.clear();
        int count = random.nextInt(MOST_FAULTS_IN_A_ROW + 1);
        for (int i = 0; i < count; i++) {
            faults.add(any(random).on("POST", path).times(1));
        }
    }

    private static Fault any(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> Fault.resetBefore();
            case 1 -> Fault.resetAfter();
            case 2 -> Fault.truncate();
            case 3 -> Fault.status(503, Map.of("Retry-After", "2"));
            default -> Fault.status(429, Map.of("Retry-After", "1"));
        };
    }
}
