package dev.esign.signicat;

import dev.esign.internal.json.Members;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a document stands, in short. Immutable. Source: Signicat wire sheet §3.1 and §5.
 *
 * @param documentStatus where it stands
 * @param completedPackages the forms that are ready
 * @param attachmentPackages the forms of each attachment that are ready: lists of words by attachment id
 * @param extra what else there was, by name
 */
public record DocumentState(
        @Nullable DocumentStatus documentStatus,
        List<PackageFormat> completedPackages,
        Map<String, @Nullable Object> attachmentPackages,
        Map<String, @Nullable Object> extra) {
    /**
     * Whether a form is ready to be fetched.
     *
     * @param format such as {@link PackageFormat#PADES}
     * @return true if it is
     */
    public boolean isPackaged(PackageFormat format) {
        return completedPackages.contains(format);
    }

    static DocumentState read(Members members) {
        return new DocumentState(
                members.word(DocumentStatus::new, "documentStatus"),
                members.names("completedPackages").stream()
                        .map(PackageFormat::new)
                        .toList(),
                members.map("attachmentPackages"),
                members.extra());
    }
}
