package dev.esign.quickstart;

import dev.esign.ClientConfig;
import dev.esign.Secret;
import dev.esign.signing.SigningRequest;
import dev.esign.xodo.CreateDocument;
import dev.esign.xodo.Signer;
import dev.esign.xodo.SourceFile;
import dev.esign.xodo.XodoClient;
import dev.esign.xodo.XodoSigning;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** An account with Xodo Sign: an access key. */
record XodoAccount(XodoClient client, XodoSigning signing) implements Account {
    static XodoAccount open(String accessKey, URI baseUrl, ClientConfig config) {
        XodoClient client = XodoClient.withAccessKey(Secret.of(accessKey), config.withBaseUrl(baseUrl));
        return new XodoAccount(client, XodoSigning.of(client));
    }

    @Override
    public Draft draft(SigningRequest request) {
        List<Signer> signers = new ArrayList<>();
        request.signatories().forEach(who -> signers.add(Signer.of(signers.size() + 1, who.email(), who.name())));
        CreateDocument draft = CreateDocument.of(List.of(SourceFile.of(request.title(), request.document())), signers)
                .withTitle(request.title())
                .withClientReference(request.reference())
                .withDraft(true);
        return new Draft(client.documents().create(draft).execute().hash(), null);
    }

    @Override
    public void close() {
        client.close();
    }
}
