package dev.esign.acceptance;

import static dev.esign.acceptance.XodoUser.ADA;
import static dev.esign.acceptance.XodoUser.contract;
import static dev.esign.acceptance.XodoUser.signer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.InvalidRequestException;
import dev.esign.PermissionException;
import dev.esign.Secret;
import dev.esign.quickstart.Quickstart;
import dev.esign.sandbox.xodo.XodoSandbox;
import dev.esign.xodo.Business;
import dev.esign.xodo.CreateDocument;
import dev.esign.xodo.DocumentType;
import dev.esign.xodo.SourceFile;
import dev.esign.xodo.UploadedFile;
import dev.esign.xodo.XodoClient;
import dev.esign.xodo.XodoDocument;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents found again at Xodo Sign: by their state, by the caller's reference, and by the business that they belong to. */
class XodoListsTest {
    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    private final XodoSandbox sandbox = SANDBOX.sandbox().xodo();
    private final XodoUser user = SANDBOX.xodoUser();

    @Test
    void eachDocumentStandsInTheListsOfItsState() throws Exception {
        String waiting = user.sent(ADA);
        String mine = user.sent(sandbox.person(user.accessKey()).login());
        String draft = user.create(contract(signer(1, ADA)).withDraft(true)).hash();
        String cancelled = user.sent(ADA);
        user.documents().cancel(cancelled).execute();
        String trashed = user.sent(ADA);
        user.documents().trash(trashed).execute();
        String completed = user.sent(ADA);
        user.sign(ADA);

        assertThat(listed(DocumentType.ALL)).containsExactlyInAnyOrder(completed, cancelled, draft, mine, waiting);
        assertThat(listed(DocumentType.MY_ACTION_REQUIRED)).containsExactly(mine);
        assertThat(listed(DocumentType.WAITING_FOR_OTHERS)).containsExactly(waiting);
        assertThat(listed(DocumentType.COMPLETED)).containsExactly(completed);
        assertThat(listed(DocumentType.DRAFTS)).containsExactly(draft);
        assertThat(listed(DocumentType.CANCELLED)).containsExactly(cancelled);
    }

    @ParameterizedTest
    @MethodSource
    void anEmptyListIsEmpty(DocumentType type) {
        assertThat(user.documents().list(type)).isEmpty();
        assertThat(user.documents().list(type, 2)).isEmpty();
    }

    static List<DocumentType> anEmptyListIsEmpty() {
        return List.of(
                DocumentType.ALL,
                DocumentType.MY_ACTION_REQUIRED,
                DocumentType.WAITING_FOR_OTHERS,
                DocumentType.COMPLETED,
                DocumentType.DRAFTS,
                DocumentType.CANCELLED,
                DocumentType.TEMPLATES,
                DocumentType.TEMPLATES_ARCHIVED,
                DocumentType.TEMPLATE_DRAFTS);
    }

    @Test
    void aListThatDoesNotExistIsRefused() {
        DocumentType unknown = new DocumentType("favourites");

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> user.documents().list(unknown).firstPage().execute())
                .satisfies(e -> assertThat(e.code()).contains("invalid_type"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void aListIsReadPageByPage(int size) throws Exception {
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sent.add(user.sent(ADA));
        }

        assertThat(user.documents().list(DocumentType.ALL, size))
                .extracting(XodoDocument::hash)
                .containsExactlyInAnyOrderElementsOf(sent);
    }

    /** As many as no first page holds. */
    @Test
    void aListThatIsNotAskedForInPagesIsWhole() throws Exception {
        UploadedFile file = user.client().files().upload(Quickstart.sample()).execute();
        CreateDocument request =
                CreateDocument.of(SourceFile.uploaded("a.pdf", file.fileId()), signer(1, "many@lists.example"));
        String oldest = user.create(request.withClientReference("the-oldest")).hash();
        for (int i = 0; i < 101; i++) {
            user.create(request);
        }

        assertThat(user.documents().list(DocumentType.ALL)).hasSize(102);
        assertThat(user.documents().findByClientReference("the-oldest"))
                .extracting(XodoDocument::hash)
                .containsExactly(oldest);
    }

    @Test
    void aReferenceFindsDocumentsAndDraftsOnce() throws Exception {
        String document = user.create(contract(signer(1, ADA)).withClientReference("deal-1"))
                .hash();
        String draft = user.create(
                        contract(signer(1, ADA)).withMeta("deal", "deal-1").withDraft(true))
                .hash();
        user.create(contract(signer(1, ADA)).withClientReference("deal-10"));

        assertThat(user.documents().findByClientReference("deal-1"))
                .extracting(XodoDocument::hash)
                .containsExactlyInAnyOrder(document, draft);
        assertThat(user.documents().findByClientReference("deal-2")).isEmpty();
    }

    @Test
    void anAccountHasABusinessThatCallsMeanWhichNameNone() throws Exception {
        String hash = user.sent(ADA);

        List<Business> businesses = user.client().businesses().execute();

        assertThat(businesses).singleElement().satisfies(business -> {
            assertThat(business.primary()).isTrue();
            assertThat(business.status()).isEqualTo(1);
            assertThat(business.createdAt()).isNotNull();
            assertThat(in(business.id()).documents().get(hash).execute().hash()).isEqualTo(hash);
        });
    }

    @Test
    void aDocumentOfOneBusinessIsNotSeenInAnother() throws Exception {
        try (XodoClient owner = XodoClient.withAccessKey(
                Secret.of(sandbox.accessKey()), SandboxExtension.impatient().withBaseUrl(sandbox.apiUrl()))) {
            XodoClient branch = owner.forBusiness(sandbox.newBusiness("Branch"));
            String hash = branch.documents()
                    .create(contract(signer(1, ADA)))
                    .execute()
                    .hash();

            assertThat(branch.documents().list(DocumentType.ALL))
                    .extracting(XodoDocument::hash)
                    .containsExactly(hash);
            assertThat(owner.documents().list(DocumentType.ALL)).isEmpty();
            assertThatExceptionOfType(PermissionException.class)
                    .isThrownBy(() -> owner.documents().get(hash).execute());
            assertThat(owner.businesses().execute())
                    .extracting(Business::primary)
                    .containsExactly(true, false);
        }
    }

    @Test
    void anothersBusinessIsRefused() {
        long others = sandbox.businessId();

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() ->
                        in(others).documents().create(contract(signer(1, ADA))).execute())
                .satisfies(e -> assertThat(e.code()).contains("invalid_business_id"));
    }

    private XodoClient in(long business) {
        return user.client().forBusiness(business);
    }

    private List<String> listed(DocumentType type) {
        return user.documents().list(type).stream().map(XodoDocument::hash).toList();
    }
}
