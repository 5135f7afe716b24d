package dev.esign.quickstart;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import okhttp3.HttpUrl;

/** A person with a browser: opens the signing page of Atlas, Signicat or Xodo Sign, reads, types a name, agrees, signs. */
public final class PageSigner {
    private final String name;

    /**
     * Meets the person.
     *
     * @param name what the person types as a signature
     */
    public PageSigner(String name) {
        this.name = name;
    }

    /**
     * Reads the document and signs it.
     *
     * @param link from the e-mail; it lets its bearer sign
     * @return how many bytes the person read
     * @throws IOException if a page does not answer as it should
     */
    public int sign(URI link) throws IOException {
        HttpUrl page = HttpUrl.get(link.toString());
        Browser.open(page);
        int read = Browser.open(page.newBuilder().addPathSegment("document").build()).length;
        Map<String, String> form = new HashMap<>(Map.of("name", name, "consent", "yes"));
        // Who signs stands in the page's address, and in a hidden field of its form.
        page.queryParameterNames()
                .forEach(key -> form.put(key, page.queryParameterValues(key).get(0)));
        Browser.submit(page.newBuilder().query(null).build(), form);
        return read;
    }
}
