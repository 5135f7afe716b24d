package dev.esign.standardserver;

import dev.esign.Secret;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A user before a browser, who logs in where he is asked to, and says yes or no. */
final class Browser {
    static final String USER = "ada";
    static final String PASSWORD = "correct horse";

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]*)\"");
    private static final Pattern INPUT = Pattern.compile("<input[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(name|value)=\"([^\"]*)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    /** Goes where the client sends it, says yes to all; gives the address at which the browser comes back. */
    URI approve(URI start) throws IOException, InterruptedException {
        return walk(start, true);
    }

    URI refuse(URI start) throws IOException, InterruptedException {
        return walk(start, false);
    }

    private URI walk(URI start, boolean yes) throws IOException, InterruptedException {
        URI here = start;
        HttpResponse<String> page = get(here);
        for (int step = 0; step < 10; step++) {
            if (page.statusCode() == 302) {
                here = here.resolve(page.headers().firstValue("Location").orElseThrow());
                if (here.getPath().equals("/callback")) {
                    return here;
                }
                page = get(here);
            } else if (page.statusCode() == 200) {
                here = here.resolve(first(FORM, page.body()));
                page = post(here, filledIn(page.body(), yes));
            } else {
                throw new IOException(here.getPath() + " answers " + page.statusCode() + " " + page.body());
            }
        }
        throw new IOException("The server sends the browser in circles.");
    }

    /** Whatever the form has already, the user's name and password, and each scope if the answer is yes. */
    private static String filledIn(String page, boolean yes) {
        List<String> form = new ArrayList<>();
        Matcher inputs = INPUT.matcher(page);
        while (inputs.find()) {
            String name = "";
            String value = "";
            Matcher attributes = ATTRIBUTE.matcher(inputs.group());
            while (attributes.find()) {
                if (attributes.group(1).equals("name")) {
                    name = attributes.group(2);
                } else {
                    value = attributes.group(2).replace("&amp;", "&");
                }
            }
            switch (name) {
                case "username" -> form.add(pair(name, USER));
                case "password" -> form.add(pair(name, PASSWORD));
                case "scope" -> {
                    if (yes) {
                        form.add(pair(name, value));
                    }
                }
                default -> form.add(pair(name, value));
            }
        }
        return String.join("&", form);
    }

    private static String pair(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String first(Pattern pattern, String page) throws IOException {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new IOException("The page has no form: " + page);
        }
        return matcher.group(1);
    }

    private HttpResponse<String> get(URI url) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(url).header("Accept", "text/html").build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(URI url, String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    /** What the resource answers to somebody who comes with this token. */
    static int statusWith(Secret token, URI resource) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(resource)
                .header("Authorization", "Bearer " + token.reveal())
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
