package dev.esign.sandbox.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Comparator;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;

/** Checks the newest seal of a PDF. */
final class SealVerifier {
    private static final SealCheck NO_SEAL = new SealCheck(false, false, "");

    private SealVerifier() {}

    static SealCheck check(byte[] pdf) {
        try (PDDocument document = Pdfs.open(pdf)) {
            PDSignature newest = document.getSignatureDictionaries().stream()
                    .filter(signature -> fits(signature.getByteRange(), pdf.length))
                    .max(Comparator.comparingInt(signature -> end(signature.getByteRange())))
                    .orElse(null);
            return newest == null ? NO_SEAL : check(pdf, newest);
        } catch (IOException | GeneralSecurityException | CMSException | OperatorCreationException e) {
            return NO_SEAL;
        } catch (RuntimeException e) {
            // Changed bytes may stop the PDF from being read, or be anything but ASN.1 where that is expected.
            return NO_SEAL;
        }
    }

    private static SealCheck check(byte[] pdf, PDSignature signature)
            throws IOException, GeneralSecurityException, CMSException, OperatorCreationException {
        int[] range = signature.getByteRange();
        byte[] contents = signature.getContents(pdf);
        CMSSignedData cms = read(contents, signature.getSignedContent(pdf));
        SignerInformation signer = cms.getSignerInfos().iterator().next();
        @SuppressWarnings("unchecked") // The store's type knows no certificate, its documentation does.
        Collection<X509CertificateHolder> certificates = cms.getCertificates().getMatches(signer.getSID());
        X509Certificate certificate = new JcaX509CertificateConverter()
                .getCertificate(certificates.iterator().next());
        boolean valid = signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate))
                && names(signer.getSignedAttributes(), certificate);
        // Between the two ranges stands the seal itself in hex, in angle brackets, and nothing else.
        boolean covers = range[0] == 0 && range[2] - range[1] == 2 * contents.length + 2 && end(range) == pdf.length;
        return new SealCheck(
                valid, covers, certificate.getSubjectX500Principal().getName());
    }

    private static boolean fits(int @Nullable [] range, int length) {
        return range != null
                && range.length == 4
                && range[0] >= 0
                && range[1] >= 0
                && range[3] >= 0
                && range[2] >= range[0] + range[1]
                && end(range) <= length;
    }

    private static int end(int[] range) {
        return Math.addExact(range[2], range[3]);
    }

    /** Room was kept for more than the seal needed; nothing may hide in the rest. */
    private static CMSSignedData read(byte[] contents, byte[] signed) throws IOException, CMSException {
        ByteArrayInputStream bytes = new ByteArrayInputStream(contents);
        ContentInfo seal;
        try (ASN1InputStream asn1 = new ASN1InputStream(bytes)) {
            seal = ContentInfo.getInstance(asn1.readObject());
        }
        for (byte rest : bytes.readAllBytes()) {
            if (rest != 0) {
                throw new CMSException("Something follows the seal");
            }
        }
        return new CMSSignedData(new CMSProcessableByteArray(signed), seal);
    }

    private static boolean names(@Nullable AttributeTable attributes, X509Certificate certificate)
            throws GeneralSecurityException {
        Attribute named = attributes == null ? null : attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        return named != null
                && MessageDigest.isEqual(
                        SigningCertificateV2.getInstance(named.getAttributeValues()[0])
                                .getCerts()[0]
                                .getCertHash(),
                        Seal.digest(certificate));
    }
}
