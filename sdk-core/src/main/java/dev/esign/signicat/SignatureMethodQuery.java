package dev.esign.signicat;

import dev.esign.internal.http.CallBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Which ways to sign to list. What is not set does not count. Immutable; options are copies. Source: Signicat wire
 * sheet §3.2.
 *
 * @param mechanism how one signs
 * @param fileType what one signs
 * @param language in which language their names are
 * @param signableAttachments whether they sign attachments
 */
public record SignatureMethodQuery(
        @Nullable SignatureMechanism mechanism,
        @Nullable FileType fileType,
        @Nullable Language language,
        @Nullable Boolean signableAttachments) {
    /**
     * Begins with all.
     *
     * @return it
     */
    public static SignatureMethodQuery of() {
        return new SignatureMethodQuery(null, null, null, null);
    }

    /**
     * Asks only for those of a mechanism.
     *
     * @param value how one signs
     * @return a copy
     */
    public SignatureMethodQuery withMechanism(SignatureMechanism value) {
        return new SignatureMethodQuery(value, fileType, language, signableAttachments);
    }

    /**
     * Asks only for those that sign a kind of file.
     *
     * @param value what one signs
     * @return a copy
     */
    public SignatureMethodQuery withFileType(FileType value) {
        return new SignatureMethodQuery(mechanism, value, language, signableAttachments);
    }

    /**
     * Sets in which language the names are.
     *
     * @param value in which language their names are
     * @return a copy
     */
    public SignatureMethodQuery withLanguage(Language value) {
        return new SignatureMethodQuery(mechanism, fileType, value, signableAttachments);
    }

    /**
     * Asks only for those that do, or do not, sign attachments.
     *
     * @param value whether they sign attachments
     * @return a copy
     */
    public SignatureMethodQuery withSignableAttachments(Boolean value) {
        return new SignatureMethodQuery(mechanism, fileType, language, value);
    }

    CallBuilder on(CallBuilder call) {
        return call.query("mechanism", text(mechanism))
                .query("fileType", text(fileType))
                .query("language", text(language))
                .query("signableAttachments", text(signableAttachments));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
