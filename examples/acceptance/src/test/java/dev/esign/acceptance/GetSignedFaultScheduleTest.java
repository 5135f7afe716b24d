package dev.esign.acceptance;

import static dev.esign.acceptance.GetSignedUser.ANA;
import static dev.esign.acceptance.GetSignedUser.TENANT;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.esign.Document;
import dev.esign.getsigned.CreateEnvelope;
import dev.esign.getsigned.Envelope;
import dev.esign.getsigned.EnvelopeStatus;
import dev.esign.quickstart.Quickstart;
import dev.esign.sandbox.getsigned.GetSignedSandbox;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever breaks on the way to GetSigned and its token endpoint: one envelope, one e-mail. */
class GetSignedFaultScheduleTest {
    private static final int SCHEDULES = 500;
    private static final String TOKEN = "/oauth/token";

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    @ParameterizedTest
    @EnumSource(Verb.class)
    void oneEnvelopeOneMail(Verb verb) throws Exception {
        GetSignedSandbox sandbox = SANDBOX.sandbox().getSigned();
        Document contract = Quickstart.sample();
        for (long seed = 0; seed < SCHEDULES; seed++) {
            try (GetSignedUser user = new GetSignedUser(sandbox, SandboxExtension.impatient())) {
                String id = sendThrough(verb, user, contract, seed);

                assertThat(user.client().envelopes().list(TENANT))
                        .as("envelopes after the schedule of seed %d", seed)
                        .extracting(Envelope::id, Envelope::status)
                        .containsExactly(tuple(id, EnvelopeStatus.SENT));
            }
        }
        Map<URI, Long> mails = sandbox.outbox().stream()
                .collect(groupingBy(message -> Objects.requireNonNull(message.link()), counting()));
        assertThat(mails.values()).as("e-mails about one signing link").containsOnly(1L);
        assertThat(mails).as("signing links e-mailed").hasSize(sandbox.envelopeCount());
    }

    private static String sendThrough(Verb verb, GetSignedUser user, Document contract, long seed) {
        GetSignedSandbox sandbox = SANDBOX.sandbox().getSigned();
        FaultSchedule faults = new FaultSchedule(sandbox.faults(), seed);
        faults.arm(TOKEN, "/v1/envelopes");
        String id = verb.run(user.client().envelopes().create(CreateEnvelope.of(TENANT, "Agreement", ANA)))
                .id();
        faults.disarm();
        user.client().envelopes().uploadDocument(id, contract).execute();
        if (faults.chance()) {
            sandbox.expireTokens();
        }
        faults.arm(TOKEN, "/v1/envelopes/*/send");
        verb.run(user.client().envelopes().send(id));
        faults.disarm();
        return id;
    }
}
