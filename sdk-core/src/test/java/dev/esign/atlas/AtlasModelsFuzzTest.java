package dev.esign.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.esign.testing.ModelReaders;
import org.junit.jupiter.api.Test;

/** Whatever JSON an answer of Atlas's is, each record reads what it can or misses a member. */
class AtlasModelsFuzzTest {
    private static final ModelReaders READERS =
            ModelReaders.beside(AtlasClient.class, "review_url", "sign_url", "signUrl", "signed_download_url");

    @FuzzTest
    void everyRecordReadsOrMissesAMember(byte[] json) {
        READERS.read(json);
    }

    @Test
    void theRecordsAreFound() {
        assertThat(READERS.size()).isGreaterThanOrEqualTo(9);
    }
}
