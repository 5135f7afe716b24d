package dev.esign.benchmarks.webhooks;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Events of one size, alike inside, as each provider wraps them. ASCII, so that a character is a byte. */
final class Bodies {
    private static final int BYTES_OF_A_PARTY = 120;

    private Bodies() {}

    static String atlas(int size) {
        return padded(size, """
                {"event":"envelope.signed","envelope_id":"5f0c6a1e-2b7d-4c39-9a51-d3e8b7f60412",\
                "parties":[%s],"metadata":{"note":"%s"}}""");
    }

    static String stripe(int size) {
        return padded(size, """
                {"id":"evt_1","object":"event","api_version":"2020-08-27","created":1700000000,"type":"envelope.signed",\
                "data":{"object":{"id":"5f0c6a1e-2b7d-4c39-9a51-d3e8b7f60412","object":"envelope",\
                "parties":[%s],"metadata":{"note":"%s"}}}}""");
    }

    private static String padded(int size, String template) {
        String parties = IntStream.rangeClosed(1, size / BYTES_OF_A_PARTY)
                .mapToObj(
                        "{\"email\":\"signer-%1$d@example.test\",\"name\":\"Signer %1$d\",\"role\":\"signer\",\"order\":%1$d}"
                                ::formatted)
                .collect(Collectors.joining(","));
        int missing = size - template.formatted(parties, "").length();
        return template.formatted(parties, "x".repeat(missing));
    }
}
