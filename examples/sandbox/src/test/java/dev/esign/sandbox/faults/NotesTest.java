package dev.esign.sandbox.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is kept of the requests. */
class NotesTest {
    @Test
    void onlyTheNewestAreKept() {
        Notes notes = new Notes();
        for (int i = 0; i <= Notes.KEPT; i++) {
            notes.add("GET", "/" + i).answered(200);
        }

        List<SeenRequest> kept = notes.list();

        assertThat(kept).hasSize(Notes.KEPT);
        assertThat(kept.get(0)).isEqualTo(new SeenRequest("GET", "/1", 200));
        assertThat(kept.get(Notes.KEPT - 1).path()).isEqualTo("/" + Notes.KEPT);
    }
}
