package dev.esign.acceptance;

import dev.esign.ClientConfig;
import dev.esign.Secret;
import dev.esign.getsigned.AuthMethod;
import dev.esign.getsigned.Box;
import dev.esign.getsigned.CreateEnvelope;
import dev.esign.getsigned.Envelope;
import dev.esign.getsigned.EnvelopeSigner;
import dev.esign.getsigned.EnvelopeStatus;
import dev.esign.getsigned.FieldType;
import dev.esign.getsigned.GetSignedClient;
import dev.esign.getsigned.PlaceField;
import dev.esign.getsigned.Signer;
import dev.esign.getsigned.UploadedDocument;
import dev.esign.oauth.ClientAuthentication;
import dev.esign.oauth.ClientCredentialsGrant;
import dev.esign.oauth.TokenSource;
import dev.esign.oauth.TokenSourceConfig;
import dev.esign.quickstart.GetSignedSigner;
import dev.esign.quickstart.Quickstart;
import dev.esign.sandbox.getsigned.Application;
import dev.esign.sandbox.getsigned.GetSignedSandbox;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A backend with an application at the sandbox's GetSigned, and the steps that most tests begin with. */
final class GetSignedUser implements AutoCloseable {
    static final String TENANT = "northwind";
    static final Signer ANA = Signer.of("ana@customer.example", "Ana Diaz").withAuthMethod(AuthMethod.NONE);
    static final Signer BEN = Signer.of("ben@supplier.example", "Ben Okafor").withAuthMethod(AuthMethod.NONE);

    private final GetSignedSandbox sandbox;
    private final Application application;
    private final TokenSource tokens;
    private final GetSignedClient client;

    GetSignedUser(GetSignedSandbox sandbox, ClientConfig config) {
        this.sandbox = sandbox;
        application = sandbox.newApplication();
        ClientAuthentication authentication =
                ClientAuthentication.post(application.clientId(), application.clientSecret());
        tokens = TokenSource.of(
                ClientCredentialsGrant.of(sandbox.tokenUrl(), authentication),
                TokenSourceConfig.standard().withClient(config));
        client = GetSignedClient.of(tokens, config.withBaseUrl(sandbox.apiUrl()));
    }

    GetSignedClient client() {
        return client;
    }

    String clientSecret() {
        return application.clientSecret();
    }

    /** The token that the calls carry now. */
    Secret token() {
        return tokens.token(Duration.ofSeconds(30));
    }

    Envelope draft(Signer... signers) throws IOException {
        return draft(CreateEnvelope.of(TENANT, "Service agreement", signers));
    }

    /** An envelope with its document and a signature field for each signer. */
    Envelope draft(CreateEnvelope request) throws IOException {
        String id = client.envelopes().create(request).execute().id();
        UploadedDocument pdf =
                client.envelopes().uploadDocument(id, Quickstart.sample()).execute();
        Envelope envelope = get(id);
        double left = 40;
        for (EnvelopeSigner signer : envelope.signers()) {
            client.envelopes()
                    .addField(id, signature(pdf, left, Objects.requireNonNull(signer.id())))
                    .execute();
            left += 170;
        }
        return envelope;
    }

    static PlaceField signature(UploadedDocument pdf, double left, String signerId) {
        return PlaceField.of(FieldType.SIGNATURE, pdf.documentId(), 1, new Box(left, 56, 150, 36), signerId);
    }

    String sent(Signer... signers) throws IOException {
        String id = draft(signers).id();
        client.envelopes().send(id).execute();
        return id;
    }

    Envelope get(String id) {
        return client.envelopes().get(id).execute();
    }

    @Nullable EnvelopeStatus status(String id) {
        return get(id).status();
    }

    /** A person at their browser, with the newest e-mail that came. */
    GetSignedSigner at(Signer signer) {
        return new GetSignedSigner(sandbox, signer.email(), signer.name());
    }

    void sign(Signer... signers) throws IOException {
        for (Signer signer : signers) {
            at(signer).sign();
        }
    }

    /** How many invitations and codes went to an address, of all envelopes of the sandbox. */
    long messagesTo(Signer signer) {
        return sandbox.outbox().stream()
                .filter(message -> message.to().equals(signer.email()))
                .count();
    }

    @Override
    public void close() {
        client.close();
        tokens.close();
    }
}
