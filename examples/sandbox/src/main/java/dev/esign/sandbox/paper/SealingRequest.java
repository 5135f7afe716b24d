package dev.esign.sandbox.paper;

import java.time.Instant;
import java.util.List;

/**
 * What is to be put on a document before it is sealed.
 *
 * @param envelopeId stands at the foot of each page
 * @param sealedAt the time that the seal claims
 * @param values what the signers wrote, and where; may be empty
 * @param signers everyone who signed; each also stands on the record page at the end
 */
public record SealingRequest(String envelopeId, Instant sealedAt, List<FieldValue> values, List<SignerMark> signers) {
    /**
     * Copies the lists.
     *
     * @param envelopeId stands at the foot of each page
     * @param sealedAt the time that the seal claims
     * @param values what the signers wrote
     * @param signers everyone who signed
     */
    public SealingRequest {
        values = List.copyOf(values);
        signers = List.copyOf(signers);
    }
}
