package dev.esign.quickstart;

import dev.esign.SecretUrl;
import java.io.IOException;
import java.util.Objects;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** A person with a browser: opens the signing page from the e-mail, reads, types a name, signs. */
public final class Signer {
    private static final OkHttpClient BROWSER = new OkHttpClient();

    private final String name;

    /**
     * Meets the person.
     *
     * @param name what the person types as a signature
     */
    public Signer(String name) {
        this.name = name;
    }

    /**
     * Reads the document and signs it.
     *
     * @param link from the e-mail
     * @return how many bytes the person read
     * @throws IOException if a page does not answer as it should
     */
    public int sign(SecretUrl link) throws IOException {
        HttpUrl page = HttpUrl.get(link.reveal());
        visit(new Request.Builder().url(page));
        int read = visit(new Request.Builder()
                .url(page.newBuilder().addPathSegment("document").build()));
        FormBody form = new FormBody.Builder()
                .add("t", Objects.requireNonNull(page.queryParameter("t")))
                .add("name", name)
                .add("consent", "yes")
                .build();
        visit(new Request.Builder().url(page.newBuilder().query(null).build()).post(form));
        return read;
    }

    private static int visit(Request.Builder request) throws IOException {
        try (Response response = BROWSER.newCall(request.build()).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("The signing page answered " + response.code());
            }
            return response.body().bytes().length;
        }
    }
}
