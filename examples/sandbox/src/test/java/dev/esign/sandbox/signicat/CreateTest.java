package dev.esign.sandbox.signicat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.atlas.Pdfs;
import dev.esign.sandbox.signicat.SignicatUser.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a create takes and refuses, and that one happens once (Signicat wire sheet §3.1, §6.5). */
class CreateTest {
    private static final Sandbox SANDBOX = Sandbox.start();

    private final SignicatUser user = SignicatUser.of(SANDBOX.signicat());

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void everythingThatIsMissingIsNamed() {
        Reply answer = user.post("/signature/documents", Map.of("signers", List.of()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("message").asText()).isEqualTo("Validation Failed");
        assertThat(answer.wrong())
                .containsExactlyInAnyOrder("externalId", "title", "dataToSign", "contactDetails", "signers");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 745, -1})
    void aDocumentIsKeptForOneToSevenHundredFortyFourHours(int hours) {
        Reply answer = user.create(
                Map.of("advanced", Map.of("timeToLive", Map.of("deleteAfterHours", hours))),
                SignicatUser.signer("Ada"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrong()).containsExactly("advanced.timeToLive.deleteAfterHours");
    }

    @Test
    void aFileHasToBeWhatItsNameSays() {
        byte[] text = "Just words".getBytes(StandardCharsets.UTF_8);

        assertThat(refused("lease.pdf", text)).containsExactly("dataToSign.fileName");
        assertThat(refused("lease.exe", text)).containsExactly("dataToSign.fileName");
        assertThat(refused("lease.docx", text)).containsExactly("dataToSign.fileName");
    }

    @Test
    void whatIsNoBase64IsRefused() {
        Reply answer = user.create(
                Map.of("dataToSign", Map.of("fileName", "lease.pdf", "base64Content", "%%%")),
                SignicatUser.signer("Ada"));

        assertThat(answer.wrong()).containsExactly("dataToSign.base64Content");
    }

    @Test
    void moreThanTwentySignersAreTooMany() {
        Map<?, ?>[] many = IntStream.range(0, 21)
                .mapToObj(i -> SignicatUser.signer("Ada" + i))
                .toArray(Map<?, ?>[]::new);

        assertThat(user.create(Map.of(), many).wrong()).containsExactly("signers");
    }

    @Test
    void aMailNeedsAnAddressAndARedirectItsUrls() {
        Map<String, Object> nobody = SignicatUser.signer("Ada", Map.of("signerInfo", Map.of()));
        Map<String, Object> lost =
                SignicatUser.signer("Ada", Map.of("redirectSettings", Map.of("redirectMode", "redirect")));

        assertThat(user.create(Map.of(), nobody).wrong()).containsExactly("signers[0].signerInfo.email");
        assertThat(user.create(Map.of(), lost).wrong())
                .containsExactly(
                        "signers[0].redirectSettings.success",
                        "signers[0].redirectSettings.cancel",
                        "signers[0].redirectSettings.error");
    }

    @Test
    void aTextIsSignedAsItIsAndGetsNoPades() {
        byte[] text = "I owe you".getBytes(StandardCharsets.UTF_8);
        String id =
                user.createdWith(Map.of("dataToSign", SignicatUser.file("note.txt", text)), SignicatUser.signer("Ada"));
        user.sign(id, 0);
        user.awaitPackaged(id);

        assertThat(user.status(id).get("completedPackages").toString()).isEqualTo("[\"standard_packaging\"]");
        assertThat(user.get(SignicatUser.path(id) + "/files?fileFormat=pades").status())
                .isEqualTo(404);
    }

    @Test
    void theSameCreateTwiceMakesOneDocument() {
        Map<String, Object> body = SignicatUser.body(Map.of(), SignicatUser.signer("Ada"));
        int before = SANDBOX.signicat().documentCount();

        Reply first = user.post("/signature/documents", body);
        Reply again = user.post("/signature/documents", body);

        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(SANDBOX.signicat().documentCount()).isEqualTo(before + 1);
    }

    @Test
    void createsAtTheSameTimeMakeOneDocument() {
        Map<String, Object> body = SignicatUser.body(Map.of(), SignicatUser.signer("Ada"));

        List<String> ids = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> user.post("/signature/documents", body)
                        .json()
                        .get("documentId")
                        .asText())
                .distinct()
                .toList();

        assertThat(ids).hasSize(1);
    }

    @Test
    void anExternalIdThatComesWithAnotherDocumentIsRefused() {
        Map<String, Object> body = SignicatUser.body(Map.of(), SignicatUser.signer("Ada"));
        user.post("/signature/documents", body);
        body.put("dataToSign", SignicatUser.file("other.pdf", Pdfs.agreement()));

        Reply other = user.post("/signature/documents", body);

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.wrong()).containsExactly("externalId");
    }

    private List<String> refused(String name, byte[] file) {
        return user.create(Map.of("dataToSign", SignicatUser.file(name, file)), SignicatUser.signer("Ada"))
                .wrong();
    }
}
