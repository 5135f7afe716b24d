package dev.esign.sandbox.paper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.sandbox.paper.SigningRecord.Event;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SigningRecordTest {
    private static final String HASH = "ab".repeat(32);

    @Test
    void theRecordTellsWhoDidWhatWhenAndFromWhere() {
        byte[] pdf = Paper.signingRecord(record(event("sent"), event("signed")), Samples.KEYS);

        assertThat(Samples.textOf(pdf))
                .contains("Ada Lovelace <ada@example.test>", "2026-11-22T03:04:05.678Z from 127.0.0.1")
                .contains("SHA-256 of the executed PDF: " + HASH)
                .contains("sent", "signed", "Envelope env_42");
    }

    @Test
    void theRecordIsSealedToo() {
        SealCheck check = Paper.verifySeal(Paper.signingRecord(record(event("sent")), Samples.KEYS));

        assertThat(check.valid()).isTrue();
        assertThat(check.coversWholeDocument()).isTrue();
    }

    @Test
    void aLongRecordGoesOnOverPagesThatAllNameTheEnvelope() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            events.add(event("viewed"));
        }

        List<String> pages = Samples.pagesOf(Paper.signingRecord(record(events.toArray(Event[]::new)), Samples.KEYS));

        assertThat(pages).hasSizeGreaterThan(1).allSatisfy(page -> assertThat(page)
                .contains("Envelope env_42"));
    }

    @Test
    void eachLinkOfTheChainIsPrinted() {
        SigningRecord record = record(event("sent"), event("signed"));

        assertThat(Samples.textOf(Paper.signingRecord(record, Samples.KEYS))).contains(HashChain.links(record));
    }

    @Test
    void aChangedEventChangesEveryLinkAfterIt() {
        List<String> links = HashChain.links(record(event("sent"), event("viewed"), event("signed")));
        List<String> changed = HashChain.links(record(event("sent"), event("opened"), event("signed")));

        assertThat(changed.get(0)).isEqualTo(links.get(0));
        assertThat(changed.get(1)).isNotEqualTo(links.get(1));
        assertThat(changed.get(2)).isNotEqualTo(links.get(2));
    }

    private static SigningRecord record(Event... events) {
        return new SigningRecord("env_42", HASH, List.of(events), List.of(Samples.signer("Ada Lovelace")));
    }

    private static Event event(String what) {
        return new Event(Samples.SIGNED_AT, what, "Ada Lovelace", "127.0.0.1");
    }
}
