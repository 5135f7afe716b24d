package dev.esign.sandbox.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final byte[] SEALED =
            Paper.sign(Samples.contract(), Samples.request(Samples.value("signature", "Ada Lovelace")), Samples.KEYS);

    @Test
    void aSealIsValidAndCoversTheWholeDocument() {
        SealCheck check = Paper.verifySeal(SEALED);

        assertThat(check.valid()).isTrue();
        assertThat(check.coversWholeDocument()).isTrue();
        assertThat(check.signer()).contains("not a real signature");
    }

    @Test
    void theSealIsADetachedCadesSignatureAtTheTimeOfSealing() throws Exception {
        try (PDDocument document = Loader.loadPDF(SEALED)) {
            PDSignature signature = document.getLastSignatureDictionary();

            assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
            assertThat(signature.getSignDate().toInstant()).isEqualTo(Samples.SIGNED_AT.minusMillis(678));
            CMSSignedData cms = new CMSSignedData(
                    new CMSProcessableByteArray(signature.getSignedContent(SEALED)),
                    new ByteArrayInputStream(signature.getContents(SEALED)));
            SignerInformation signer = cms.getSignerInfos().iterator().next();
            assertThat(signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(Samples.KEYS.certificate())))
                    .isTrue();
            assertThat(signer.getSignedAttributes().get(CMSAttributes.signingTime))
                    .as("PAdES keeps the time in the PDF")
                    .isNull();
        }
    }

    @Test
    void aChangedByteAnywhereBreaksTheSeal() throws IOException {
        int[] range = byteRange(SEALED);
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < SEALED.length; place += 997) {
            if (place < range[1] || place >= range[2]) {
                places.add(place);
            }
        }
        assertThat(places).hasSizeGreaterThan(10).allSatisfy(place -> {
            byte[] changed = SEALED.clone();
            changed[place] ^= 1;
            assertThat(Paper.verifySeal(changed).valid()).isFalse();
        });
    }

    @Test
    void nothingHidesInTheRoomLeftBesideTheSeal() throws IOException {
        byte[] changed = SEALED.clone();
        changed[byteRange(SEALED)[2] - 3] = '7';

        assertThat(Paper.verifySeal(changed).valid()).isFalse();
    }

    @Test
    void whatIsAddedAfterTheSealIsNotCovered() throws IOException {
        byte[] longer;
        try (PDDocument document = Loader.loadPDF(SEALED)) {
            document.getDocumentInformation().setTitle("Another title");
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            document.getDocument().getTrailer().setNeedToBeUpdated(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            longer = out.toByteArray();
        }
        assertThat(longer.length).isGreaterThan(SEALED.length);

        SealCheck check = Paper.verifySeal(longer);

        assertThat(check.valid()).isTrue();
        assertThat(check.coversWholeDocument()).isFalse();
    }

    @Test
    void aDocumentWithoutASealIsNotValid() {
        assertThat(Paper.verifySeal(Samples.contract())).isEqualTo(new SealCheck(false, false, ""));
        assertThat(Paper.verifySeal("not a PDF".getBytes(StandardCharsets.UTF_8))
                        .valid())
                .isFalse();
    }

    @Test
    void keysSurviveTheirStore() {
        byte[] store = Samples.KEYS.toPkcs12("secret".toCharArray());
        SealKeys read = SealKeys.fromPkcs12(store, "secret".toCharArray());

        assertThat(read.certificate()).isEqualTo(Samples.KEYS.certificate());
        byte[] sealed = Paper.sign(Samples.contract(), Samples.request(), read);
        assertThat(Paper.verifySeal(sealed).valid()).isTrue();
    }

    @Test
    void aWrongPasswordOpensNoStore() {
        byte[] store = Samples.KEYS.toPkcs12("secret".toCharArray());

        assertThatThrownBy(() -> SealKeys.fromPkcs12(store, "guess".toCharArray()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("guess");
    }

    private static int[] byteRange(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int[] range = document.getLastSignatureDictionary().getByteRange();
            return new int[] {range[0], range[1], range[2], range[3]};
        }
    }
}
