package dev.esign.signing;

import static dev.esign.signing.SigningEvent.Kind.CANCELED;
import static dev.esign.signing.SigningEvent.Kind.COMPLETED;
import static dev.esign.signing.SigningEvent.Kind.DECLINED;
import static dev.esign.signing.SigningEvent.Kind.EXPIRED;
import static dev.esign.signing.SigningEvent.Kind.SENT;
import static dev.esign.signing.SigningEvent.Kind.SIGNATORY_DECLINED;
import static dev.esign.signing.SigningEvent.Kind.SIGNATORY_SIGNED;
import static dev.esign.signing.SigningEvent.Kind.SIGNED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.SecretUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What has happened between two looks. */
class SigningTest {
    private static final SignatoryProgress ANA = who("ana@acme.test", SignatoryState.WAITING);
    private static final SignatoryProgress ANA_SIGNED = who("ana@acme.test", SignatoryState.SIGNED);
    private static final SignatoryProgress BO = who("bo@acme.test", SignatoryState.WAITING);
    private static final SignatoryProgress BO_SIGNED = who("bo@acme.test", SignatoryState.SIGNED);
    private static final SignatoryProgress BO_DECLINED = who("bo@acme.test", SignatoryState.DECLINED);

    private static final Signing DRAFT = signing(SigningState.DRAFT, ANA, BO);
    private static final Signing OUT = signing(SigningState.OUT, ANA, BO);
    private static final Signing HALF = signing(SigningState.OUT, ANA_SIGNED, BO);
    private static final Signing ALL = signing(SigningState.SIGNED, ANA_SIGNED, BO_SIGNED);
    private static final Signing DONE = signing(SigningState.COMPLETED, ANA_SIGNED, BO_SIGNED);

    @Test
    void eachStepIsToldAsItHappens() {
        assertThat(kinds(DRAFT, null)).isEmpty();
        assertThat(kinds(OUT, DRAFT)).containsExactly(SENT);
        assertThat(kinds(HALF, OUT)).containsExactly(SIGNATORY_SIGNED);
        assertThat(kinds(ALL, HALF)).containsExactly(SIGNATORY_SIGNED, SIGNED);
        assertThat(kinds(DONE, ALL)).containsExactly(COMPLETED);
    }

    @Test
    void howeverOftenOneLooksTheEventsAreTheSame() {
        List<Signing> life = List.of(DRAFT, OUT, HALF, ALL, DONE);
        List<SigningEvent.Kind> whole = kinds(DONE, null);

        // Each bit says whether somebody looked then; the end is always seen.
        for (int looks = 0; looks < 16; looks++) {
            List<SigningEvent.Kind> told = new ArrayList<>();
            Signing seen = null;
            for (int i = 0; i < life.size(); i++) {
                if (i == life.size() - 1 || (looks >> i & 1) == 1) {
                    told.addAll(kinds(life.get(i), seen));
                    seen = life.get(i);
                }
            }
            assertThat(told).as("looks %s", looks).containsExactlyInAnyOrderElementsOf(whole);
            assertThat(told).startsWith(SENT).endsWith(SIGNED, COMPLETED);
        }
    }

    @Test
    void whoHasSignedIsTold() {
        assertThat(HALF.changesSince(OUT)).singleElement().satisfies(event -> {
            assertThat(event.signatory()).isEqualTo(ANA_SIGNED);
            assertThat(event.signing()).isEqualTo(HALF);
        });
    }

    @Test
    void anotherOrderIsNoEvent() {
        Signing turned = signing(SigningState.OUT, BO, ANA_SIGNED);

        assertThat(turned.changesSince(HALF)).isEmpty();
    }

    @Test
    void theSamePersonMaySignTwice() {
        Signing before = signing(SigningState.OUT, ANA_SIGNED, ANA);
        Signing after = signing(SigningState.OUT, ANA_SIGNED, ANA_SIGNED);

        assertThat(kinds(before, null)).containsExactly(SENT, SIGNATORY_SIGNED);
        assertThat(kinds(after, before)).containsExactly(SIGNATORY_SIGNED);
        assertThat(kinds(after, after)).isEmpty();
    }

    @Test
    void aPersonWhomTheProviderDoesNotNameSignsToo() {
        SignatoryProgress nobody = new SignatoryProgress(null, null, SignatoryState.SIGNED, null);

        assertThat(kinds(signing(SigningState.OUT, nobody), OUT)).containsExactly(SIGNATORY_SIGNED);
    }

    @Test
    void aRefusalIsToldOfTheSignatoryAndOfTheWhole() {
        Signing declined = signing(SigningState.DECLINED, ANA_SIGNED, BO_DECLINED);

        assertThat(kinds(declined, HALF)).containsExactly(SIGNATORY_DECLINED, DECLINED);
        assertThat(kinds(declined, null)).containsExactly(SENT, SIGNATORY_SIGNED, SIGNATORY_DECLINED, DECLINED);
    }

    @Test
    void anEndIsTold() {
        assertThat(kinds(signing(SigningState.EXPIRED, ANA, BO), OUT)).containsExactly(EXPIRED);
        assertThat(kinds(signing(SigningState.EXPIRED, ANA, BO), null)).containsExactly(SENT, EXPIRED);
        assertThat(kinds(signing(SigningState.CANCELED, ANA, BO), OUT)).containsExactly(CANCELED);
    }

    @Test
    void aDraftThatWasCalledOffWasNeverSent() {
        assertThat(kinds(signing(SigningState.CANCELED, ANA, BO), DRAFT)).containsExactly(CANCELED);
        assertThat(kinds(signing(SigningState.CANCELED, ANA, BO), null)).containsExactly(CANCELED);
    }

    @Test
    void aStateThatIsNotKnownTellsNothing() {
        Signing odd = signing(SigningState.OTHER, ANA_SIGNED, BO);

        assertThat(odd.changesSince(null)).isEmpty();
        assertThat(odd.changesSince(OUT)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nothingNewIsNoEvent(SigningState state) {
        Signing signing = signing(state, ANA_SIGNED, BO_DECLINED);

        assertThat(signing.changesSince(signing)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOverEndsWithAnEventOfItsName(SigningState state) {
        List<SigningEvent.Kind> kinds = kinds(signing(state, ANA, BO), null);

        if (state.isTerminal()) {
            assertThat(kinds.get(kinds.size() - 1).name()).isEqualTo(state.name());
        } else {
            assertThat(kinds).doesNotContain(COMPLETED, DECLINED, CANCELED, EXPIRED);
        }
    }

    @Test
    void printsNoLink() {
        SecretUrl link = new SecretUrl("https://sign.test/s/canary-link");
        Signing signing =
                signing(SigningState.OUT, new SignatoryProgress("ana@acme.test", "Ana", SignatoryState.WAITING, link));

        assertThat(Stream.of(signing, signing.changesSince(null)).map(Objects::toString))
                .allSatisfy(text -> assertThat(text).doesNotContain("canary").contains("https://sign.test/***"));
    }

    private static List<SigningEvent.Kind> kinds(Signing now, @Nullable Signing earlier) {
        return now.changesSince(earlier).stream().map(SigningEvent::kind).toList();
    }

    private static SignatoryProgress who(String email, SignatoryState state) {
        return new SignatoryProgress(email, "A name", state, null);
    }

    private static Signing signing(SigningState state, SignatoryProgress... signatories) {
        return new Signing("e1", state, "", List.of(signatories));
    }
}
