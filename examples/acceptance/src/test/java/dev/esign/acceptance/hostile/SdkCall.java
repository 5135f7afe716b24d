package dev.esign.acceptance.hostile;

import dev.esign.ApiCall;
import dev.esign.ApiKey;
import dev.esign.ClientConfig;
import dev.esign.Credential;
import dev.esign.Document;
import dev.esign.Download;
import dev.esign.Secret;
import dev.esign.SecretUrl;
import dev.esign.atlas.AtlasClient;
import dev.esign.atlas.EnvelopeQuery;
import dev.esign.getsigned.GetSignedClient;
import dev.esign.oauth.AuthorizationServerMetadata;
import dev.esign.oauth.ClientAuthentication;
import dev.esign.oauth.ClientCredentialsGrant;
import dev.esign.oauth.ClientRegistration;
import dev.esign.oauth.OAuthClient;
import dev.esign.oauth.TokenSource;
import dev.esign.oauth.TokenSourceConfig;
import dev.esign.signicat.ContactDetails;
import dev.esign.signicat.DocumentQuery;
import dev.esign.signicat.FileFormat;
import dev.esign.signicat.RedirectSettings;
import dev.esign.signicat.SignatureMechanism;
import dev.esign.signicat.SignatureType;
import dev.esign.signicat.SignerOptions;
import dev.esign.signicat.SignicatClient;
import dev.esign.xodo.DocumentType;
import dev.esign.xodo.Signer;
import dev.esign.xodo.SourceFile;
import dev.esign.xodo.XodoClient;
import java.net.URI;
import java.util.function.Function;

/** The calls that a hostile peer may be asked: of each provider and of the token side one of every kind. */
enum SdkCall {
    ATLAS_STATUS(atlas(at -> at.envelopes().status("e1"))),
    ATLAS_LIST(atlas(at -> at.envelopes().list(EnvelopeQuery.all()).firstPage())),
    ATLAS_CREATE(world ->
            open(atlas(world), at -> at.envelopes().create(dev.esign.atlas.CreateEnvelope.of(world.document())))),
    ATLAS_FILE(world -> open(atlas(world), at -> atlasDownload(at, world).to(world.target()))),
    ATLAS_STREAM(world -> open(atlas(world), at -> atlasDownload(at, world).stream())),

    GETSIGNED_STATUS(getSigned(at -> at.envelopes().get("e1"))),
    GETSIGNED_LIST(getSigned(at -> at.envelopes().list().firstPage())),
    GETSIGNED_UPLOAD(world -> open(getSigned(world), at -> at.envelopes().uploadDocument("e1", world.document()))),
    GETSIGNED_FILE(
            world -> open(getSigned(world), at -> at.envelopes().download("e1").to(world.target()))),
    GETSIGNED_STREAM(getSigned(at -> at.envelopes().download("e1").stream())),

    SIGNICAT_STATUS(signicat(at -> at.documents().status("d1"))),
    SIGNICAT_LIST(signicat(at -> at.documents().query(DocumentQuery.of()).firstPage())),
    SIGNICAT_CREATE(world -> open(signicat(world), at -> at.documents().create(signicatRequest(world.document())))),
    SIGNICAT_FILE(world -> open(
            signicat(world),
            at -> at.documents().download("d1", FileFormat.PADES).to(world.target()))),
    SIGNICAT_STREAM(signicat(at -> at.documents().download("d1", FileFormat.PADES).stream())),

    XODO_STATUS(xodo(at -> at.documents().get("h1"))),
    XODO_LIST(xodo(at -> at.documents().list(DocumentType.ALL).firstPage())),
    XODO_CREATE(world -> open(xodo(world), at -> at.documents()
            .create(dev.esign.xodo.CreateDocument.of(
                    SourceFile.of(world.document()), Signer.of(1, "ada@customer.example", "Ada Diaz"))))),
    XODO_FILE(
            world -> open(xodo(world), at -> at.documents().downloadFinal("h1").to(world.target()))),
    XODO_STREAM(xodo(at -> at.documents().downloadFinal("h1").stream())),

    /** A status call that never gets as far, for want of a token. */
    TOKEN(world -> {
        ClientAuthentication secret = ClientAuthentication.post("backend", World.CLIENT_SECRET);
        TokenSource tokens = TokenSource.of(
                ClientCredentialsGrant.of(world.at("oauth/token"), secret),
                TokenSourceConfig.standard().withClient(world.config()));
        GetSignedClient client = GetSignedClient.of(tokens, world.config());
        return new Opened(client.envelopes().get("e1"), () -> {
            client.close();
            tokens.close();
        });
    }),
    SERVER_METADATA(oauth(world -> at -> at.serverMetadata(world.at("")))),
    DISCOVERY(oauth(world -> at -> at.discover(world.at("mcp")))),
    REGISTRATION(oauth(world -> at -> at.register(
            registering(world),
            ClientRegistration.of(URI.create("https://app.example/callback"))
                    .withInitialAccessToken(Secret.of(World.INITIAL_TOKEN)))));

    private static final Credential KEY = ApiKey.of(World.KEY);

    /** A function that keeps nothing, which its type cannot say. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<World, Opened> opening;

    SdkCall(Function<World, Opened> opening) {
        this.opening = opening;
    }

    Opened open(World world) {
        return opening.apply(world);
    }

    /** A call, and the client that it is of. */
    record Opened(ApiCall<?> call, AutoCloseable client) implements AutoCloseable {
        @Override
        public void close() {
            try {
                client.close();
            } catch (Exception e) {
                throw new AssertionError("No client of ours fails to close", e);
            }
        }
    }

    private static <C extends AutoCloseable> Opened open(C client, Function<C, ApiCall<?>> call) {
        return new Opened(call.apply(client), client);
    }

    private static AtlasClient atlas(World world) {
        return AtlasClient.of(KEY, world.config());
    }

    private static Function<World, Opened> atlas(Function<AtlasClient, ApiCall<?>> call) {
        return world -> open(atlas(world), call);
    }

    private static Download atlasDownload(AtlasClient client, World world) {
        return client.envelopes()
                .download(new SecretUrl(world.at("signed/e1.pdf").toString()));
    }

    private static GetSignedClient getSigned(World world) {
        return GetSignedClient.of(KEY, world.config());
    }

    private static Function<World, Opened> getSigned(Function<GetSignedClient, ApiCall<?>> call) {
        return world -> open(getSigned(world), call);
    }

    private static SignicatClient signicat(World world) {
        return SignicatClient.of(KEY, world.config());
    }

    private static Function<World, Opened> signicat(Function<SignicatClient, ApiCall<?>> call) {
        return world -> open(signicat(world), call);
    }

    private static dev.esign.signicat.CreateDocument signicatRequest(Document.Content document) {
        URI page = URI.create("https://app.example/signed");
        return dev.esign.signicat.CreateDocument.of(
                "Lease",
                document,
                ContactDetails.of("lease@northwind.example"),
                SignerOptions.of("ada")
                        .withRedirectSettings(RedirectSettings.redirect(page, page, page))
                        .withSignatureType(SignatureType.of(SignatureMechanism.PKI_SIGNATURE)));
    }

    /** Its key travels in the query, where it is easiest to leak. */
    private static XodoClient xodo(World world) {
        return XodoClient.withAccessKey(Secret.of(World.KEY), world.config());
    }

    private static Function<World, Opened> xodo(Function<XodoClient, ApiCall<?>> call) {
        return world -> open(xodo(world), call);
    }

    private static Function<World, Opened> oauth(Function<World, Function<OAuthClient, ApiCall<?>>> call) {
        return world ->
                open(OAuthClient.of(world.config()), client -> call.apply(world).apply(client));
    }

    /** The metadata of an honest server, which sends those who register to the hostile one. */
    private static AuthorizationServerMetadata registering(World world) {
        try (HostilePeer honest = new HostilePeer(with -> {
                    with.readRequest();
                    String issuer = "http://" + with.host() + "/";
                    with.say("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{\"issuer\":\"" + issuer
                            + "\",\"registration_endpoint\":\"" + world.at("register") + "\"}");
                    with.end();
                });
                OAuthClient client = OAuthClient.of(ClientConfig.standard()
                        .withOkHttpClient(world.config().okHttpClient().orElseThrow()))) {
            return client.serverMetadata(honest.url()).execute();
        }
    }
}
