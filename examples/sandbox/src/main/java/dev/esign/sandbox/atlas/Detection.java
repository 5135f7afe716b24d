package dev.esign.sandbox.atlas;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What field detection made of a file. {@code pdfSha} names the PDF that reviewers and signers see; a file that could not be read has none. */
record Detection(
        FieldsStatus status,
        List<Field> fields,
        List<DetectedParty> parties,
        @Nullable String pdfSha,
        int pages,
        @Nullable String error) {

    static Detection failed(@Nullable String error) {
        return new Detection(FieldsStatus.FAILED, List.of(), List.of(), null, 0, error);
    }
}
