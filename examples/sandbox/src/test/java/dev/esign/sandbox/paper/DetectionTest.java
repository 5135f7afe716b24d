package dev.esign.sandbox.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DetectionTest {

    @Test
    void aSignatureLineIsASignatureField() {
        List<DetectedField> fields = Paper.detect(Samples.contract());

        assertThat(fields).singleElement().satisfies(field -> {
            assertThat(field.type()).isEqualTo("signature");
            assertThat(field.page()).isEqualTo(1);
            assertThat(field.label()).isEqualTo("Signature:");
            assertThat(field.partyIndex()).isZero();
        });
    }

    @Test
    void theBoxStandsOnTheLineAndCountsFromTheTopLeft() {
        DetectedField field = Paper.detect(Samples.contract()).get(0);

        assertThat((field.yPct() + field.hPct()) * Samples.HEIGHT).isCloseTo(403, within(2.0));
        assertThat(field.xPct() * Samples.WIDTH).isBetween(105.0, 125.0);
        assertThat(field.wPct() * Samples.WIDTH).isCloseTo(183, within(8.0));
    }

    @Test
    void aTurnedPageIsReadAsItIsShown() {
        byte[] pdf = Samples.document()
                .sideways(400, 500, "Signature: ____________________")
                .bytes();

        assertThat(Paper.detect(pdf)).singleElement().satisfies(field -> {
            assertThat(field.xPct() * Samples.HEIGHT).isBetween(440.0, 470.0);
            assertThat((field.yPct() + field.hPct()) * Samples.WIDTH).isCloseTo(503, within(2.0));
        });
    }

    @Test
    void proseAsksForNothing() {
        byte[] pdf = Samples.document()
                .write(60, 80, "This agreement was signed on the date of its signature by the customer.")
                .write(60, 100, "The initial payment is due by Monday; the signatory reads every page,")
                .write(60, 120, "and each party keeps a dated copy for its name and address records.")
                .bytes();

        assertThat(Paper.detect(pdf)).isEmpty();
    }

    @Test
    void aTableOfContentsAsksForNothing() {
        byte[] pdf = Samples.document()
                .write(60, 80, "Signatures ............................ 12")
                .write(60, 100, "Date of effect ........................ 3")
                .bytes();

        assertThat(Paper.detect(pdf)).isEmpty();
    }

    @Test
    void twoBlocksSideBySideBelongToTwoParties() {
        byte[] pdf = Samples.document()
                .write(60, 400, "CUSTOMER")
                .write(320, 400, "SUPPLIER")
                .write(60, 440, "By: ______________________")
                .write(320, 440, "By: ______________________")
                .write(60, 465, "Name: ____________________")
                .write(320, 465, "Name: ____________________")
                .write(60, 490, "Date: ____________________")
                .write(320, 490, "Date: ____________________")
                .bytes();

        assertThat(Paper.detect(pdf))
                .extracting(DetectedField::type, DetectedField::partyIndex, DetectedField::partyHint)
                .containsExactly(
                        tuple("signature", 0, "Customer"),
                        tuple("signature", 1, "Supplier"),
                        tuple("text", 0, "Customer"),
                        tuple("text", 1, "Supplier"),
                        tuple("date", 0, "Customer"),
                        tuple("date", 1, "Supplier"));
    }

    @Test
    void aDateOnTheSameRowBelongsToTheSignatureBesideIt() {
        byte[] pdf = Samples.document()
                .write(60, 400, "Landlord's signature: ____________________  Date: __________")
                .write(60, 450, "Tenant's signature: ______________________  Date: __________")
                .bytes();

        assertThat(Paper.detect(pdf))
                .extracting(DetectedField::type, DetectedField::partyIndex, DetectedField::partyHint)
                .containsExactly(
                        tuple("signature", 0, "Landlord"),
                        tuple("date", 0, "Landlord"),
                        tuple("signature", 1, "Tenant"),
                        tuple("date", 1, "Tenant"));
    }

    @Test
    void aRoleThatSignsTwiceIsOneParty() {
        byte[] pdf = Samples.document()
                .write(60, 400, "Landlord signature: ____________________")
                .write(60, 450, "Tenant signature: ______________________")
                .page()
                .write(60, 400, "Tenant signature: ______________________")
                .bytes();

        assertThat(Paper.detect(pdf)).extracting(DetectedField::partyIndex).containsExactly(0, 1, 1);
    }

    @Test
    void aDrawnRuleIsALineToSignOn() {
        byte[] pdf = Samples.document()
                .write(60, 400, "Signed by:")
                .rule(120, 300, 402)
                .rule(60, 260, 500)
                .write(60, 513, "Signature of the buyer")
                .rule(320, 480, 500)
                .write(320, 513, "Date")
                .bytes();

        assertThat(Paper.detect(pdf))
                .extracting(DetectedField::type, DetectedField::partyIndex)
                .containsExactly(tuple("signature", 0), tuple("signature", 1), tuple("date", 1));
    }

    @Test
    void anUnderlinedHeadingIsNoLineToSignOn() {
        byte[] pdf = Samples.document()
                .write(60, 400, "Date and signature")
                .rule(60, 155, 402)
                .bytes();

        assertThat(Paper.detect(pdf)).isEmpty();
    }

    @Test
    void tagsSayWhatTheyAskForAndOfWhom() {
        byte[] pdf = Samples.document()
                .write(60, 300, "Agreed and signed: /sn2/")
                .write(60, 350, "Agreed and signed: /sn1/")
                .write(60, 400, "Paraph {{initials_signer2}}")
                .write(60, 450, "On {{date|signer1}}")
                .write(60, 500, "[ ] I have read the terms")
                .bytes();

        assertThat(Paper.detect(pdf))
                .extracting(DetectedField::type, DetectedField::partyIndex, DetectedField::label)
                .containsExactly(
                        tuple("signature", 1, "Agreed and signed:"),
                        tuple("signature", 0, "Agreed and signed:"),
                        tuple("initials", 1, "Paraph"),
                        tuple("date", 0, "On"),
                        tuple("checkbox", 0, "I have read the terms"));
    }

    @Test
    void initialsAtTheFootOfAPageCountTheParties() {
        byte[] pdf = Samples.document()
                .write(60, 780, "Initials: ______      Initials: ______")
                .page()
                .write(60, 400, "Signature: __________________")
                .write(60, 450, "Signature: __________________")
                .bytes();

        assertThat(Paper.detect(pdf))
                .filteredOn(field -> field.type().equals("initials"))
                .extracting(DetectedField::partyIndex)
                .containsExactly(0, 1);
    }

    @Test
    void aLabelWithNothingBesideItIsAskedForWithLessConfidence() {
        byte[] pdf = Samples.document().write(60, 400, "Agreed and signed:").bytes();

        assertThat(Paper.detect(pdf)).singleElement().satisfies(field -> {
            assertThat(field.type()).isEqualTo("signature");
            assertThat(field.confidence()).isLessThan(0.7);
        });
    }

    @Test
    void everyBoxLiesOnItsPage() {
        byte[] pdf = Samples.document()
                .write(20, 12, "Signature: ______________________")
                .write(500, 835, "Signed: /sn2/")
                .bytes();

        assertThat(Paper.detect(pdf)).hasSize(2).allSatisfy(field -> {
            assertThat(field.xPct()).isBetween(0.0, 1.0);
            assertThat(field.yPct()).isBetween(0.0, 1.0);
            assertThat(field.xPct() + field.wPct()).isLessThanOrEqualTo(1.0);
            assertThat(field.yPct() + field.hPct()).isLessThanOrEqualTo(1.0);
        });
    }

    @Test
    void theSameBytesGiveTheSameFields() {
        byte[] pdf = Samples.contract();

        assertThat(Paper.detect(pdf)).isEqualTo(Paper.detect(pdf));
    }

    @Test
    void theSharedPaperWithoutSignatureLinesGivesNothing() throws IOException {
        assertThat(Paper.detect(Samples.shared("pdflatex-4-pages.pdf"))).isEmpty();
    }

    @Test
    void theSharedLetterAsksForOneSignature() throws IOException {
        assertThat(Paper.detect(Samples.shared("World_Wide_Corp_lorem.pdf")))
                .singleElement()
                .satisfies(field -> {
                    assertThat(field.type()).isEqualTo("signature");
                    assertThat(field.label()).isEqualTo("Agreed and signed:");
                    assertThat(field.xPct()).isCloseTo(0.305, within(0.01));
                    assertThat(field.yPct()).isCloseTo(0.205, within(0.02));
                });
    }

    @Test
    void theSharedLetterWithFieldsAsksForEachOfThem() throws IOException {
        assertThat(Paper.detect(Samples.shared("World_Wide_Corp_fields.pdf")))
                .extracting(DetectedField::type)
                .containsExactly(
                        "signature",
                        "text",
                        "text",
                        "text",
                        "checkbox",
                        "checkbox",
                        "checkbox",
                        "checkbox",
                        "checkbox",
                        "checkbox",
                        "checkbox");
    }
}
