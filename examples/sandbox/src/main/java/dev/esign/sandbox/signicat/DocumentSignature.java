package dev.esign.sandbox.signicat;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a signer gains by signing (Signicat wire sheet §3.1). */
record DocumentSignature(
        String signatureMethod,
        String fullName,
        String firstName,
        String lastName,
        Instant signedTime,
        String dateOfBirth,
        String signatureMethodUniqueId,
        @Nullable SocialSecurityNumber socialSecurityNumber,
        String clientIp,
        String mechanism,
        String personalInfoOrigin,
        Map<String, String> attributes) {

    /** A national id; the wire gives it to those who asked for it. */
    record SocialSecurityNumber(String value, String countryCode) {
        @Override
        public String toString() {
            return "SocialSecurityNumber[countryCode=" + countryCode + "]";
        }
    }

    /** Leaves out whom it names. */
    @Override
    public String toString() {
        return "DocumentSignature[signatureMethod=" + signatureMethod + ", signedTime=" + signedTime + "]";
    }
}
