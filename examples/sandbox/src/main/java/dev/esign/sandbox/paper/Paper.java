package dev.esign.sandbox.paper;

import java.util.List;

/** What an e-signature provider does with documents. Pure functions on bytes; safe for any number of threads. */
public final class Paper {
    private Paper() {}

    /**
     * Makes a PDF of an upload. A PDF passes through as it is, a DOCX is converted; both are known by their first bytes.
     *
     * @param upload the bytes of a PDF or a DOCX
     * @return a PDF
     * @throws UnreadableDocumentException if it is neither, is damaged, or is encrypted
     */
    public static byte[] toPdf(byte[] upload) {
        return Uploads.toPdf(upload);
    }

    /**
     * Measures the pages, as a reader shows them: cropped and turned upright.
     *
     * @param pdf what {@link #toPdf} gave
     * @return the size of each page, in order
     * @throws UnreadableDocumentException if it is not a PDF, is damaged, or is encrypted
     */
    public static List<PageSize> pages(byte[] pdf) {
        return PageSize.ofEach(pdf);
    }

    /**
     * Looks for places to sign, initial, date, fill and tick.
     *
     * @param pdf what {@link #toPdf} gave
     * @return the places in reading order, empty if there are none; the same for the same bytes
     * @throws UnreadableDocumentException if it is not a PDF, is damaged, or is encrypted
     */
    public static List<DetectedField> detect(byte[] pdf) {
        return FieldDetection.in(pdf);
    }

    /**
     * Draws what the signers wrote, adds a page that tells who signed and when, puts the envelope's id at the foot of each
     * page, and seals the whole.
     *
     * @param pdf what {@link #toPdf} gave
     * @param request what to put on it
     * @param keys what to seal it with
     * @return the executed PDF
     * @throws UnreadableDocumentException if it is not a PDF, is damaged, or is encrypted
     * @throws IllegalArgumentException if a field stands on a page that the document does not have
     */
    public static byte[] sign(byte[] pdf, SealingRequest request, SealKeys keys) {
        return Seal.put(ExecutedDocument.of(pdf, request), request.sealedAt(), keys);
    }

    /**
     * Writes the signing record, a sealed PDF of its own.
     *
     * @param record what happened
     * @param keys what to seal it with
     * @return the signing record as a PDF
     */
    public static byte[] signingRecord(SigningRecord record, SealKeys keys) {
        return Seal.put(RecordDocument.of(record), record.end(), keys);
    }

    /**
     * Checks the newest seal of a PDF against the certificate that it carries. Whether that certificate deserves trust is
     * another question; the sandbox's own never does. Bytes that are no readable PDF have no valid seal.
     *
     * @param pdf any bytes
     * @return what was found
     */
    public static SealCheck verifySeal(byte[] pdf) {
        return SealVerifier.check(pdf);
    }
}
