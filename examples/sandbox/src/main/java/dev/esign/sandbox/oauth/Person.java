package dev.esign.sandbox.oauth;

import java.net.URI;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.client.ContentResponse;
import org.eclipse.jetty.client.FormRequestContent;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.util.Fields;

/**
 * Stands in for a user at a browser: opens the authorization URL, logs in, and decides, all through the pages' own forms. Its
 * requests are seen, and meet faults, like any other. Immutable, and safe for any number of threads.
 */
public final class Person {
    private static final Pattern ACTION = Pattern.compile("<form [^>]*action=\"([^\"]+)\"");
    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");

    private final HttpClient browser;
    private final String login;
    private final String password;

    /**
     * Makes a person.
     *
     * @param browser a started client that follows no redirects; stays the caller's to stop
     * @param login their login name
     * @param password their password, a secret
     */
    public Person(HttpClient browser, String login, String password) {
        this.browser = browser;
        this.login = login;
        this.password = password;
    }

    /**
     * What they type as login name.
     *
     * @return the name
     */
    public String login() {
        return login;
    }

    /**
     * What they type as password.
     *
     * @return a secret
     */
    public String password() {
        return password;
    }

    /**
     * Logs in and approves.
     *
     * @param authorizationUrl where the client sends the browser
     * @return where the browser is sent then: the redirect URI with a code, or with the error if the server refused the request
     * @throws IllegalStateException if there is a page where none should be; its message has the status
     */
    public URI approve(URI authorizationUrl) {
        return decide(authorizationUrl, "approve");
    }

    /**
     * Logs in and denies.
     *
     * @param authorizationUrl where the client sends the browser
     * @return where the browser is sent then: the redirect URI with what the server tells a client that is refused, which is
     *     {@code error=access_denied} (RFC 6749 §4.1.2.1), or with Xodo Sign the state alone
     * @throws IllegalStateException if there is a page where none should be; its message has the status
     */
    public URI deny(URI authorizationUrl) {
        return decide(authorizationUrl, "deny");
    }

    private URI decide(URI authorizationUrl, String decision) {
        ContentResponse loginPage = ask(browser.newRequest(authorizationUrl));
        if (loginPage.getStatus() == 303) {
            return location(loginPage);
        }
        Fields credentials = new Fields();
        credentials.put("login", login);
        credentials.put("password", password);
        ContentResponse consentPage = submit(authorizationUrl, loginPage, credentials);
        Fields answer = new Fields();
        answer.put("ticket", find(TICKET, consentPage));
        answer.put("decision", decision);
        return location(submit(authorizationUrl, consentPage, answer));
    }

    private ContentResponse submit(URI base, ContentResponse page, Fields fields) {
        Matcher action = ACTION.matcher(page.getContentAsString());
        URI target = action.find() ? base.resolve(action.group(1)) : base;
        return ask(browser.POST(target).body(new FormRequestContent(fields)));
    }

    private static String find(Pattern pattern, ContentResponse page) {
        Matcher matcher = pattern.matcher(page.getContentAsString());
        if (!matcher.find()) {
            throw new IllegalStateException("Not the page that was expected; its status is " + page.getStatus());
        }
        return matcher.group(1);
    }

    private static URI location(ContentResponse response) {
        String location = response.getHeaders().get(HttpHeader.LOCATION);
        if (location == null) {
            throw new IllegalStateException("No redirect; the status is " + response.getStatus());
        }
        return URI.create(location);
    }

    /** On a connection that ends with the answer, for nobody says when the user has left. */
    private static ContentResponse ask(Request request) {
        try {
            return request.headers(headers -> headers.put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE))
                    .send();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("No answer", e);
        }
    }

    @Override
    public String toString() {
        return "Person[login=" + login + "]";
    }
}
