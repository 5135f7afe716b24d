package com.example.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.esign.ClientConfig;
import dev.esign.Document;
import dev.esign.atlas.AtlasClient;
import dev.esign.atlas.CreateEnvelope;
import dev.esign.atlas.Envelope;
import dev.esign.atlas.EnvelopeStatus;
import dev.esign.oauth.ClientAuthentication;
import dev.esign.oauth.ClientCredentialsGrant;
import dev.esign.oauth.SigningKey;
import dev.esign.oauth.TokenSource;
import dev.esign.webhooks.WebhookRejectedException;
import dev.esign.webhooks.WebhookSigner;
import dev.esign.webhooks.Webhooks;
import dev.esign.webhooks.atlas.AtlasEvent;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The SDK in one program: a token by a signed assertion, an upload, a call, a webhook. Throws if any is not as it must be. */
public final class Consumer {
    private Consumer() {}

    public static void main(String[] args) throws Exception {
        try (LocalProvider provider = LocalProvider.start();
                TokenSource tokens = tokens(provider);
                AtlasClient atlas = atlas(provider, tokens)) {
            sendAndRead(atlas);
        }
        receive(Webhooks.atlas("a secret"), WebhookSigner.atlas("a secret"));
        System.out.println("A token, an upload, a call and a webhook on JDK "
                + Runtime.version().feature() + ".");
    }

    public static TokenSource tokens(LocalProvider provider) throws NoSuchAlgorithmException {
        byte[] key = KeyPairGenerator.getInstance("RSA")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        String pem = "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                + "\n-----END PRIVATE KEY-----";
        return TokenSource.of(ClientCredentialsGrant.of(
                provider.tokenEndpoint(), ClientAuthentication.privateKeyJwt("client-1", SigningKey.fromPem(pem))));
    }

    public static AtlasClient atlas(LocalProvider provider, TokenSource tokens) {
        return AtlasClient.of(tokens, ClientConfig.standard().withBaseUrl(provider.apiUrl()));
    }

    public static void sendAndRead(AtlasClient atlas) {
        Document lease = Document.of("lease.pdf", "%PDF-1.7\n".getBytes(UTF_8));
        String id = atlas.envelopes().create(CreateEnvelope.of(lease)).execute().envelopeId();
        Envelope envelope = atlas.envelopes().get(id).executeAsync().join();
        require(EnvelopeStatus.SIGNED.equals(envelope.status()));
    }

    public static void receive(Webhooks<AtlasEvent> webhooks, WebhookSigner signer) {
        byte[] body = "{\"event\":\"envelope.signed\",\"envelope_id\":\"e-1\"}".getBytes(UTF_8);
        WebhookSigner.Delivery delivery = signer.sign(body);
        require("e-1"
                .equals(webhooks.receive(delivery.headers(), delivery.body()).envelopeId()));
        body[0] = ' ';
        try {
            webhooks.receive(delivery.headers(), body);
            throw new AssertionError("A forged delivery was taken for a genuine one.");
        } catch (WebhookRejectedException e) {
            require(e.reason().httpStatus() == 401);
        }
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new AssertionError();
        }
    }
}
