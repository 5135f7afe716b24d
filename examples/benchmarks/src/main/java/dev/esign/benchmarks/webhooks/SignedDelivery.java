package dev.esign.benchmarks.webhooks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A webhook as it comes in, signed a moment ago: some peers refuse what is older than five minutes. */
@State(Scope.Benchmark)
public abstract class SignedDelivery {
    static final String SECRET = "0123456789abcdef0123456789abcdef";

    @Param({"2 kB", "64 kB"})
    public String body = "";

    @Setup
    public void sign() throws Exception {
        sign(Integer.parseInt(body.substring(0, body.indexOf(' '))) * 1_000);
    }

    abstract void sign(int size) throws Exception;

    /** The signature's headers among those that every request has. */
    static Map<String, List<String>> among(Map<String, List<String>> signature) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put("Host", List.of("hooks.example.test"));
        headers.put("User-Agent", List.of("Provider/1.0"));
        headers.put("Accept", List.of("*/*"));
        headers.put("Accept-Encoding", List.of("gzip"));
        headers.put("Content-Type", List.of("application/json"));
        headers.put("Content-Length", List.of("1"));
        headers.putAll(signature);
        return headers;
    }
}
