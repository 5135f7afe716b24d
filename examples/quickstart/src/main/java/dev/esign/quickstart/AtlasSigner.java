package dev.esign.quickstart;

import dev.esign.SecretUrl;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import okhttp3.HttpUrl;

/** A person with a browser: opens the signing page from Atlas's e-mail, reads, types a name, signs. */
public final class AtlasSigner {
    private final String name;

    /**
     * Meets the person.
     *
     * @param name what the person types as a signature
     */
    public AtlasSigner(String name) {
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
        Browser.open(page);
        int read = Browser.open(page.newBuilder().addPathSegment("document").build()).length;
        String token = Objects.requireNonNull(page.queryParameter("t"));
        Browser.submit(page.newBuilder().query(null).build(), Map.of("t", token, "name", name, "consent", "yes"));
        return read;
    }
}
