package dev.esign.xodo;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.esign.testing.ModelReaders;
import org.junit.jupiter.api.Test;

/** Whatever JSON an answer of Xodo's is, each record reads what it can or misses a member. */
class XodoModelsFuzzTest {
    private static final ModelReaders READERS =
            ModelReaders.beside(XodoClient.class, "embedded_signing_url", "signing_url", "embedded_claim_url", "pin");

    @FuzzTest
    void everyRecordReadsOrMissesAMember(byte[] json) {
        READERS.read(json);
    }

    @Test
    void theRecordsAreFound() {
        assertThat(READERS.size()).isGreaterThanOrEqualTo(10);
    }
}
