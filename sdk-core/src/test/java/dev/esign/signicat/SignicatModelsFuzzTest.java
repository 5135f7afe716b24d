package dev.esign.signicat;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.esign.testing.ModelReaders;
import org.junit.jupiter.api.Test;

/** Whatever JSON an answer of Signicat's is, each record reads what it can or misses a member. */
class SignicatModelsFuzzTest {
    private static final ModelReaders READERS = ModelReaders.beside(
            SignicatClient.class, "href", "secret", "value", "requestBody", "responseBody", "socialSecurityNumber");

    @FuzzTest
    void everyRecordReadsOrMissesAMember(byte[] json) {
        READERS.read(json);
    }

    @Test
    void theRecordsAreFound() {
        assertThat(READERS.size()).isGreaterThanOrEqualTo(45);
    }
}
