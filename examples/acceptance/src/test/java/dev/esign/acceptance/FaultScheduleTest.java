package dev.esign.acceptance;

import static dev.esign.acceptance.AtlasUser.ANA;
import static dev.esign.acceptance.AtlasUser.BEN;
import static dev.esign.acceptance.AtlasUser.toBoth;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.atlas.CreateEnvelope;
import dev.esign.atlas.Envelope;
import dev.esign.atlas.EnvelopeQuery;
import dev.esign.quickstart.Quickstart;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever breaks on the way to Atlas: one envelope, one credit, one e-mail. */
class FaultScheduleTest {
    private static final int SCHEDULES = 1_000;

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    @ParameterizedTest
    @EnumSource(Verb.class)
    void oneEnvelopeOneCreditOneMail(Verb verb) throws Exception {
        CreateEnvelope request = CreateEnvelope.of(Quickstart.sample()).withParties(ANA, BEN);
        for (long seed = 0; seed < SCHEDULES; seed++) {
            try (AtlasUser user = new AtlasUser(
                    SANDBOX.sandbox().atlas(), SANDBOX.sandbox().atlas().newApiKey(), SandboxExtension.impatient())) {
                String id = sendThrough(verb, user, request, seed);

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

    private static String sendThrough(Verb verb, AtlasUser user, CreateEnvelope request, long seed) {
        FaultSchedule faults = new FaultSchedule(SANDBOX.sandbox().atlas().faults(), seed);
        faults.arm("/api/envelope");
        String id = verb.run(user.client().envelopes().create(request)).envelopeId();
        Envelope ready = user.client().envelopes().awaitFields(id).execute();
        faults.arm("/api/envelope/*/send");
        verb.run(user.client().envelopes().send(id, toBoth(ready)));
        faults.disarm();
        return id;
    }
}
