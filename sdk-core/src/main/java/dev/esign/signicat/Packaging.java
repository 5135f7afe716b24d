package dev.esign.signicat;

import dev.esign.internal.json.Members;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a document once it is signed. Immutable; options are copies. Source: Signicat wire sheet §3.1.
 *
 * @param signaturePackageFormats into which forms it is packaged
 * @param padesSettings how a PAdES looks
 * @param extra what else there was, by name; sent back as it came
 */
public record Packaging(
        List<PackageFormat> signaturePackageFormats,
        @Nullable PadesSettings padesSettings,
        Map<String, @Nullable Object> extra) {
    /**
     * Sets how a PAdES looks.
     *
     * @param value how a PAdES looks
     * @return a copy
     */
    public Packaging withPadesSettings(PadesSettings value) {
        return new Packaging(signaturePackageFormats, value, extra);
    }

    /**
     * Says into which forms it is packaged.
     *
     * @param formats such as {@link PackageFormat#PADES}
     * @return it
     */
    public static Packaging of(PackageFormat... formats) {
        return new Packaging(List.of(formats), null, Map.of());
    }

    static Packaging read(Members members) {
        return new Packaging(
                members.names("signaturePackageFormats").stream()
                        .map(PackageFormat::new)
                        .toList(),
                members.object("padesSettings", PadesSettings::read),
                members.extra());
    }

    Map<String, @Nullable Object> json() {
        return Plain.of(extra)
                .put("signaturePackageFormats", signaturePackageFormats)
                .part("padesSettings", padesSettings, PadesSettings::json)
                .members();
    }
}
