package dev.esign.benchmarks.growth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.esign.ApiKey;
import dev.esign.ClientConfig;
import dev.esign.atlas.AtlasClient;
import dev.esign.atlas.Envelope;
import dev.esign.atlas.EnvelopeQuery;
import java.io.IOException;
import java.net.URI;
import java.util.Iterator;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Envelopes that are read one by one, of a list that comes in pages. */
final class ListedEnvelopes {
    private ListedEnvelopes() {}

    static Series esign(URI server) {
        AtlasClient atlas =
                AtlasClient.of(ApiKey.of("key"), ClientConfig.standard().withBaseUrl(server.resolve("/api/")));
        return count -> {
            Iterator<Envelope> envelopes = atlas.envelopes()
                    .list(EnvelopeQuery.all().withExternalId(String.valueOf(count)))
                    .iterator();
            for (int i = 0; i < count; i++) {
                envelopes.next();
            }
            if (envelopes.hasNext()) {
                throw new IllegalStateException("There are more than " + count);
            }
            return envelopes;
        };
    }

    /** OkHttp and Jackson by hand: page after page as a tree. */
    static Series floor(URI server) {
        OkHttpClient http = new OkHttpClient();
        ObjectMapper mapper = new ObjectMapper();
        return count -> {
            String url = server.resolve("/api/envelopes").toString();
            JsonNode page = page(http, mapper, url + "?external_id=" + count);
            int read = page.path("envelopes").size();
            while (page.has("next_cursor")) {
                page = page(
                        http,
                        mapper,
                        url + "?cursor=" + page.path("next_cursor").asText());
                read += page.path("envelopes").size();
            }
            if (read != count) {
                throw new IllegalStateException("There are " + read);
            }
            return page;
        };
    }

    private static JsonNode page(OkHttpClient http, ObjectMapper mapper, String url) throws IOException {
        Request request = new Request.Builder()
                .url(url)
                .header("Authorization", "Bearer key")
                .build();
        try (Response response = http.newCall(request).execute()) {
            return mapper.readTree(response.body().byteStream());
        }
    }
}
