package dev.esign.quickstart;

import dev.esign.sandbox.getsigned.GetSignedSandbox;
import dev.esign.sandbox.getsigned.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** A person with a browser and a mailbox: opens GetSigned's newest e-mail, gives the code if asked, reads, consents, signs. */
public final class GetSignedSigner {
    private final GetSignedSandbox post;
    private final String email;
    private final String name;

    /**
     * Meets the person.
     *
     * @param post where the person's e-mails lie
     * @param email the person's address
     * @param name what the person types as a signature
     */
    public GetSignedSigner(GetSignedSandbox post, String email, String name) {
        this.post = post;
        this.email = email;
        this.name = name;
    }

    /**
     * Reads the document and signs it.
     *
     * @return how many bytes the person read
     * @throws IOException if a page does not answer as it should
     */
    public int sign() throws IOException {
        if (open().contains("otp/verify")) {
            submit("otp/request", Map.of());
            submit("otp/verify", Map.of("code", newest(Message::code)));
        }
        int read = Browser.open(page("document")).length;
        submit("consent", Map.of("consent", "yes"));
        submit("sign", Map.of("name", name));
        return read;
    }

    /**
     * Looks at the signing page.
     *
     * @return the page
     * @throws IOException if it does not answer as it should
     */
    public String open() throws IOException {
        return new String(Browser.open(HttpUrl.get(link())), StandardCharsets.UTF_8);
    }

    /**
     * Fills in one of the page's forms.
     *
     * @param form its path below the page
     * @param fields what the person enters
     * @throws IOException if the page refuses
     */
    public void submit(String form, Map<String, String> fields) throws IOException {
        Browser.submit(page(form), fields);
    }

    /**
     * The link in the newest invitation.
     *
     * @return the link, which lets its bearer sign
     */
    public String link() {
        return newest(message -> message.link() == null ? null : String.valueOf(message.link()));
    }

    private HttpUrl page(String path) {
        return HttpUrl.get(link()).newBuilder().addPathSegments(path).build();
    }

    private String newest(Function<Message, @Nullable String> part) {
        List<String> parts = post.outbox().stream()
                .filter(message -> message.to().equals(email))
                .map(part)
                .filter(Objects::nonNull)
                .toList();
        if (parts.isEmpty()) {
            throw new IllegalStateException("Nothing was sent to " + email + " yet.");
        }
        return parts.get(parts.size() - 1);
    }
}
