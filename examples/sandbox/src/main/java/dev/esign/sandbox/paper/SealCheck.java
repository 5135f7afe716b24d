package dev.esign.sandbox.paper;

/**
 * What a look at a document's seal found. A document without a seal is not valid, covers nothing and has no signer.
 *
 * @param valid whether the seal matches the bytes it covers and the certificate it carries
 * @param coversWholeDocument whether every byte of the file, but the seal itself, is covered
 * @param signer the certificate's subject, or empty
 */
public record SealCheck(boolean valid, boolean coversWholeDocument, String signer) {}
