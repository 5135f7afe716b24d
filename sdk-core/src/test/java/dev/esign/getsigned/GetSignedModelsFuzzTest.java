package dev.esign.getsigned;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.esign.testing.ModelReaders;
import org.junit.jupiter.api.Test;

/** Whatever JSON an answer of GetSigned's is, each record reads what it can or misses a member. */
class GetSignedModelsFuzzTest {
    private static final ModelReaders READERS = ModelReaders.beside(GetSignedClient.class, "signingUrl", "secret");

    @FuzzTest
    void everyRecordReadsOrMissesAMember(byte[] json) {
        READERS.read(json);
    }

    @Test
    void theRecordsAreFound() {
        assertThat(READERS.size()).isGreaterThanOrEqualTo(5);
    }
}
