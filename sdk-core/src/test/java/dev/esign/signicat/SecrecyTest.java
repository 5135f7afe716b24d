package dev.esign.signicat;

import static dev.esign.signicat.Requests.CONTACT;
import static dev.esign.signicat.Requests.ID;
import static dev.esign.signicat.Requests.PDF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.ApiCall;
import dev.esign.ApiException;
import dev.esign.Document;
import dev.esign.Secret;
import dev.esign.internal.json.Members;
import dev.esign.testing.Answers;
import dev.esign.testing.Payloads;
import dev.esign.testing.Wire;
import java.net.URI;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What speaks for somebody, or names a person to the state, is not printed. */
class SecrecyTest {
    private static final String CANARY = "eyJ-01018012345";

    @RegisterExtension
    final Wire wire = new Wire();

    static Stream<Arguments> answers() {
        return Stream.of(
                answer(Examples.DOCUMENT, members -> SignatureDocument.read(members, null)),
                answer(Examples.WEBHOOK, Webhook::read),
                answer(Examples.DELIVERY, WebhookDelivery::read),
                answer(Examples.NOTIFICATION, SentNotification::read));
    }

    private static Arguments answer(JsonNode json, Function<Members, Object> reader) {
        return Arguments.of(json, reader);
    }

    /** In the examples, every secret begins as a JWT does. */
    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerPrintsNoSecret(JsonNode json, Function<Members, Object> reader) {
        assertThat(json.toString()).contains("eyJ");
        assertThat(reader.apply(Members.of(json)).toString()).doesNotContain("eyJ");
    }

    @Test
    void theLinkToSignIsThereAllTheSame() {
        Signer signer = SignatureDocument.read(Members.of(Examples.DOCUMENT), null)
                .signers()
                .get(0);

        assertThat(Objects.requireNonNull(signer.url()).reveal()).contains("jwt=eyJhbGci");
    }

    static Stream<Function<SignicatClient, ApiCall<?>>> calls() {
        SignerOptions signer = SignerOptions.of("tenant-1")
                .withSignerInfo(
                        SignerInfo.of("Ada", "Berg", "a@b.test").withSocialSecurityNumber(Secret.ofText(CANARY)))
                .withAuthentication(
                        Authentication.of(AuthenticationMechanism.EID).withSocialSecurityNumber(Secret.ofText(CANARY)));
        CreateDocument document = CreateDocument.of("Lease", Document.of("lease.pdf", PDF), CONTACT, signer);
        WebhookConfig config = WebhookConfig.of(URI.create("https://hooks.example/x"), Secret.ofText(CANARY));
        assertThat(signer.toString()).doesNotContain(CANARY);
        return Stream.of(
                it -> it.documents().create(document),
                it -> it.signers().add(ID, signer),
                it -> it.signers().update(ID, "s", signer),
                it -> it.webhooks().create(WebhookOptions.of("crm", config, EventType.ALL)),
                it -> it.webhooks().update(7, WebhookOptions.changes().withConfig(config)),
                it -> it.validateJwt(CANARY));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aRefusalThatEchoesASecretIsToldWithoutIt(Function<SignicatClient, ApiCall<?>> call)
            throws InterruptedException {
        wire.answer(Answers.json(400, """
                {"message":"No: %1$s","code":"%1$s","errors":[{"field":"x","message":"%1$s"}]}""".formatted(CANARY)));
        ApiCall<?> made = call.apply(Requests.clientOf(wire));

        assertThat(made.toString()).doesNotContain(CANARY);
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(made::execute)
                .withMessageNotContaining(CANARY)
                .satisfies(e -> assertThat(e.fieldErrors().toString()).doesNotContain(CANARY));
        assertThat(Payloads.text(wire.request())).contains(CANARY);
    }

    @Test
    void theClientDoesNotPrintTheToken() {
        assertThat(Requests.clientOf(wire).toString())
                .startsWith("SignicatClient[http")
                .doesNotContain(Wire.KEY);
    }
}
