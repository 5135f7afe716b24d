package dev.esign.acceptance.hostile;

import static dev.esign.acceptance.hostile.Ending.BROKEN;
import static dev.esign.acceptance.hostile.Ending.GOOD;
import static dev.esign.acceptance.hostile.Ending.OTHER;
import static dev.esign.acceptance.hostile.Ending.REFUSED;
import static dev.esign.acceptance.hostile.Ending.UNREADABLE;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Bodies of sound framing that are no JSON, or none that makes sense; as answers and as errors. */
final class Bodies {
    /** What somewhere is read as an id, a state, a time, a number, a list, a link or a token. */
    private static final List<String> MEMBERS = List.of(
            "status,document_status,id,document_hash,documentId,envelope_id,access_token,expires_in,token_type,scope,issuer,"
                    .concat(
                            "client_id,client_secret_expires_at,redirect_uris,created,createdAt,created_at,expires,deadline,")
                    .concat(
                            "lastUpdated,updated_at,page,pages,total,next_cursor,nextCursor,limit,offset,data,items,envelopes,")
                    .concat(
                            "documents,signers,fields,files,error,errors,code,message,detail,title,success,url,resource,")
                    .concat("authorization_servers,registration_client_uri,fields_version")
                    .split(","));

    private Bodies() {}

    static Stream<Hostility> rows() {
        return Stream.of(
                        notJson()
                                .flatMap(body -> Stream.of(body.with(200, UNREADABLE), body.with(400, REFUSED, OTHER))),
                        odd().flatMap(body -> Stream.of(
                                body.with(200, GOOD, UNREADABLE, REFUSED, OTHER),
                                body.with(400, GOOD, REFUSED, OTHER))),
                        refusals())
                .flatMap(rows -> rows);
    }

    private static Stream<Body> notJson() {
        return Stream.of(
                body("nothing", ""),
                body("NULs", "\0".repeat(100)),
                body("NaN", "NaN"),
                body("a NaN inside", "{\"expires_in\":NaN}"),
                body("a page for people", "<!doctype html><html>Hello.</html>"),
                body("two values", "{} {}"),
                body("half an object", "{\"id\":\"x"),
                body("UTF-16 cut off", new String(new byte[] {0, '{', 0, '"', 0}, StandardCharsets.ISO_8859_1)),
                body("no UTF-8", "{\"id\":\"\u00ff\u00fe\"}"),
                body("no UTF-8 in a name", "{\"\u00c3(\":1}"),
                body("half a surrogate", "{\"id\":\"\u00ed\u00a0\u0080\"}"),
                body("a control character", "{\"id\":\"\1\"}"),
                body("arrays 1,000 deep", "[".repeat(1000) + "]".repeat(1000)),
                body("objects 1,000 deep", "{\"a\":".repeat(1000) + "1" + "}".repeat(1000)),
                body("arrays 100,000 deep", "[".repeat(100_000)),
                body("objects 100,000 deep", "{\"errors\":".repeat(100_000)));
    }

    private static Stream<Body> odd() {
        return Stream.of(
                body("a byte order mark", "\u00ef\u00bb\u00bf{}"),
                body("an overlong slash", "{\"id\":\"\u00c0\u00af\"}"),
                body("half a surrogate, escaped", all("\"\\ud83d\"")),
                body("UTF-16", new String("{}".getBytes(StandardCharsets.UTF_16), StandardCharsets.ISO_8859_1)),
                body("UTF-32", new String("{}".getBytes(Charset.forName("UTF-32")), StandardCharsets.ISO_8859_1)),
                body("null", "null"),
                body("a string", "\"x\""),
                body(
                        "duplicate keys",
                        "{\"id\":\"a\",\"id\":{\"b\":1},\"status\":\"x\",\"status\":7,\"access_token\":\"a\",\"access_token\":[]}"),
                body("the same key 50,000 times", "{" + "\"id\":1,".repeat(50_000) + "\"id\":2}"),
                body(
                        "50,000 keys",
                        "{"
                                + Stream.iterate(0, i -> i + 1)
                                        .limit(50_000)
                                        .map(i -> "\"k" + i + "\":" + i)
                                        .collect(Collectors.joining(","))
                                + "}"),
                body(
                        "keys of one hash",
                        "{" + sameHash(12).map(key -> "\"" + key + "\":1").collect(Collectors.joining(",")) + "}"),
                body("1e999999999", all("1e999999999")),
                body("1e-999999999", all("1e-999999999")),
                body("1e99999999999", all("1e99999999999")),
                body("1e999999999 as text", all("\"1e999999999\"")),
                body("integers of 400 digits", all("9".repeat(400))),
                body("integers of 400 digits as text", all("\"" + "9".repeat(400) + "\"")),
                body("negative numbers", all("-9223372036854775808")),
                body("numbers just beyond a long", all("9223372036854775808")),
                body("times at the end of time", all("\"+999999999-12-31T23:59:59Z\"")),
                body("times before all time", all("\"-999999999-01-01T00:00:00+18:00\"")),
                body("names with NULs", all("\"\\u0000\\r\\nX: y\"")),
                body("links that are none", all("\"http://[::1\"")),
                body("links to files", all("\"file:///etc/passwd\"")),
                body("lists of everything", all("[null,1,\"x\",[[]],{\"id\":[]},true]")),
                body("text of 4 MB", all("\"x\"").replace("\"id\":\"x\"", "\"id\":\"" + "x".repeat(4 << 20) + "\"")));
    }

    /** Errors whose headers are the trouble. */
    private static Stream<Hostility> refusals() {
        String huge = "99999999999999999999";
        return Stream.of(
                refused("a wait beyond all numbers", 429, "Retry-After: " + huge + "\r\n"),
                refused("a wait beyond all numbers with a 503", 503, "Retry-After: " + huge + "\r\n"),
                refused("a negative wait", 503, "Retry-After: -1\r\n"),
                refused("a wait until the year 9999", 429, "Retry-After: Fri, 31 Dec 9999 23:59:59 GMT\r\n"),
                refused(
                        "a wait until the year -999999999",
                        429,
                        "Retry-After: Fri, 31 Dec -999999999 23:59:59 GMT\r\n"),
                refused("a reset beyond all time", 429, "X-RateLimit-Reset: " + huge + "\r\nX-RateLimit-Limit: -1\r\n"),
                refused(
                        "a challenge of 60,000 escapes",
                        401,
                        "WWW-Authenticate: Bearer resource_metadata=\"" + "\\x".repeat(60_000) + "\"\r\n"),
                refused(
                        "a challenge of 60,000 schemes",
                        401,
                        "WWW-Authenticate: " + "Bearer ,".repeat(30_000) + "\r\n"),
                refused(
                        "a challenge of 200,000 spaces",
                        401,
                        "WWW-Authenticate: Bearer" + " ".repeat(200_000) + "x\r\n"),
                refused(
                        "a challenge that leads to a file",
                        401,
                        "WWW-Authenticate: Bearer resource_metadata=\"file:///etc/passwd\"\r\n"),
                refused("a challenge that is half a string", 401, "WWW-Authenticate: Bearer realm=\"\\\r\n"),
                refused("a content type of 100 kB", 400, "Content-Type: text/plain;" + "x".repeat(100_000) + "\r\n"),
                refused("a request id of 100 kB", 400, "X-Request-Id: " + "x".repeat(100_000) + "\r\n"),
                refused(
                        "letters beyond ASCII in headers",
                        400,
                        "X-Request-Id: \u00ff\u00fe\0\u0001\r\nX-\u00ff: y\r\n"),
                refused("a form that is none", 400, "Content-Type: application/x-www-form-urlencoded\r\n"));
    }

    private static Hostility refused(String name, int status, String headers) {
        byte[] body = ("error=%zz&error_description=%" + "x".repeat(100)).getBytes(StandardCharsets.ISO_8859_1);
        return Hostility.of(name, Answer.framed(status, headers, body), REFUSED, OTHER, BROKEN)
                .framed();
    }

    private static Body body(String name, String letters) {
        return new Body(name, letters);
    }

    private static String all(String value) {
        return MEMBERS.stream().map(name -> "\"" + name + "\":" + value).collect(Collectors.joining(",", "{", "}"));
    }

    /** Strings that are all the same to {@code String.hashCode}. */
    private static Stream<String> sameHash(int pairs) {
        return pairs == 0 ? Stream.of("") : sameHash(pairs - 1).flatMap(rest -> Stream.of("Aa" + rest, "BB" + rest));
    }

    private record Body(String name, String letters) {
        Hostility with(int status, Ending first, Ending... others) {
            byte[] bytes = letters.getBytes(StandardCharsets.ISO_8859_1);
            return Hostility.of(name + " with a " + status, Answer.framed(status, "", bytes), first, others)
                    .framed();
        }
    }
}
