package dev.esign.signicat;

import dev.esign.internal.json.Members;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How somebody signs. Immutable; options are copies. Source: Signicat wire sheet §3.1.
 *
 * @param mechanism which way
 * @param signatureMethods by which identities; empty for all that the account has
 * @param onEacceptUseHandWrittenSignature whether the person writes by hand after an identification
 * @param extra what else there was, by name; sent back as it came
 */
public record SignatureType(
        @Nullable SignatureMechanism mechanism,
        List<SignatureMethod> signatureMethods,
        @Nullable Boolean onEacceptUseHandWrittenSignature,
        Map<String, @Nullable Object> extra) {
    /**
     * Begins with what is required.
     *
     * @param mechanism which way
     * @return it
     */
    public static SignatureType of(SignatureMechanism mechanism) {
        return new SignatureType(mechanism, List.of(), null, Map.of());
    }

    /**
     * Restricts the identities.
     *
     * @param value by which identities; empty for all that the account has
     * @return a copy
     */
    public SignatureType withSignatureMethods(List<SignatureMethod> value) {
        return new SignatureType(mechanism, List.copyOf(value), onEacceptUseHandWrittenSignature, extra);
    }

    /**
     * Says whether the person writes by hand after an identification.
     *
     * @param value whether the person writes by hand after an identification
     * @return a copy
     */
    public SignatureType withOnEacceptUseHandWrittenSignature(Boolean value) {
        return new SignatureType(mechanism, signatureMethods, value, extra);
    }

    static SignatureType read(Members members) {
        return new SignatureType(
                members.word(SignatureMechanism::new, "mechanism"),
                members.names("signatureMethods").stream()
                        .map(SignatureMethod::new)
                        .toList(),
                members.flag("onEacceptUseHandWrittenSignature"),
                members.extra());
    }

    Map<String, @Nullable Object> json() {
        return Plain.of(extra)
                .put("mechanism", mechanism)
                .put("signatureMethods", signatureMethods)
                .put("onEacceptUseHandWrittenSignature", onEacceptUseHandWrittenSignature)
                .members();
    }
}
