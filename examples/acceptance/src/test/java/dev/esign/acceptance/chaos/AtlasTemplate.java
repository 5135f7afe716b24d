package dev.esign.acceptance.chaos;

import dev.esign.atlas.AtlasClient;
import dev.esign.atlas.CreateEnvelope;
import dev.esign.atlas.Envelope;
import dev.esign.atlas.Field;
import dev.esign.atlas.Party;
import dev.esign.sandbox.atlas.AtlasSandbox;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Saves a template, as a person does on the review page: the API has no call for it. */
final class AtlasTemplate {
    static final String ROLE = "Customer";

    private AtlasTemplate() {}

    static String make(AtlasClient client, AtlasSandbox sandbox) throws IOException {
        Party party = AtlasSubject.ANA.withRole(ROLE);
        String id = client.envelopes()
                .create(CreateEnvelope.of(Paper.SMALL).withParties(party))
                .execute()
                .envelopeId();
        Envelope ready = client.envelopes().awaitFields(id).execute();
        List<Field> fields = List.of(AtlasSubject.SIGNATURE);
        client.envelopes()
                .updateFields(id, Objects.requireNonNull(ready.fieldsVersion()), fields)
                .execute();
        URI review = URI.create(Objects.requireNonNull(ready.reviewUrl()).reveal());
        String token = review.getQuery().substring("rt=".length());
        Request save = new Request.Builder()
                .url(sandbox.siteUrl().resolve(review.getPath() + "/template").toString())
                .post(new FormBody.Builder().add("rt", token).add("name", "NDA").build())
                .build();
        OkHttpClient browser = new OkHttpClient.Builder()
                .followRedirects(false)
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.NANOSECONDS))
                .build();
        try (Response saved = browser.newCall(save).execute()) {
            return Objects.requireNonNull(saved.header("Location")).replaceAll(".*template=", "");
        }
    }
}
