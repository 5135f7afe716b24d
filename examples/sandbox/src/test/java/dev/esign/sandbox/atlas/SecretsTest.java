package dev.esign.sandbox.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What lets its bearer in is not printed with what holds it. */
class SecretsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void aPartyDoesNotPrintItsToken() {
        Party party = Party.of("ana@example.test", "Ana", null, 1);

        assertThat(party.toString()).contains("ana@example.test").doesNotContain(party.token());
    }

    @Test
    void aMailDoesNotPrintItsLink() {
        Mails.Row row = new Mails.Row(NOW, "ana@example.test", "Please sign", "text", "/sign/1?t=secret");
        Mail mail = new Mail(NOW, "ana@example.test", "Please sign", "secret", List.of(URI.create("/?t=secret")));

        assertThat(row.toString()).contains("Please sign").doesNotContain("secret");
        assertThat(mail.toString()).contains("Please sign").doesNotContain("secret");
    }

    @Test
    void aDeliveryPrintsNeitherTheQueryOfItsUrlNorItsBody() {
        Deliveries.Row row = new Deliveries.Row(
                1, "e", "k", "envelope.sent", "https://hooks.example.test/?s=secret", "secret", 0, "pending", NOW, "");

        assertThat(row.toString()).contains("envelope.sent").doesNotContain("secret");
        assertThat(row.toDelivery().toString())
                .contains("hooks.example.test", NOW.toString())
                .doesNotContain("secret");
    }
}
