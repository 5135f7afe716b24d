package dev.esign.acceptance;

import static dev.esign.acceptance.XodoUser.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.InvalidRequestException;
import dev.esign.Secret;
import dev.esign.acceptance.PlainBrowser.Page;
import dev.esign.quickstart.Quickstart;
import dev.esign.xodo.DocumentField;
import dev.esign.xodo.DocumentStatus;
import dev.esign.xodo.DocumentType;
import dev.esign.xodo.TemplateSigner;
import dev.esign.xodo.UseTemplate;
import dev.esign.xodo.XodoDocument;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Documents made from a template at Xodo Sign. */
class XodoTemplatesTest {
    private static final TemplateSigner TENANT = TemplateSigner.of("Tenant", ADA, "Ada Berg");

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    private final XodoUser user = SANDBOX.xodoUser();
    private XodoDocument template;

    /** As the pages of Xodo make one: that the API can is known from others' pages only, so that the client does not. */
    @BeforeEach
    void makeTemplate() throws IOException {
        String file =
                user.client().files().upload(Quickstart.sample()).execute().fileId();
        URI url = SANDBOX.sandbox().xodo().apiUrl().resolve("document?access_key=" + user.accessKey());
        String body = """
                {"is_template": 1, "title": "Lease", "message": "Please sign", "files": [{"file_id": "%s"}],
                 "signers": [{"id": 1, "role": "Tenant"}],
                 "fields": [[{"type": "text", "identifier": "rent", "merge": 1, "signer": 1,
                              "x": 40, "y": 56, "width": 150, "height": 36, "page": 1}]]}""".formatted(file);
        Page made = new PlainBrowser(url).postJson(url.toString(), body);
        assertThat(made.status()).as(made.body()).isEqualTo(200);
        template = user.documents().list(DocumentType.TEMPLATES).iterator().next();
    }

    @Test
    void aTemplateIsReadAndIsNoDocument() {
        assertThat(user.get(template.hash())).isEqualTo(template);
        assertThat(template.status()).isEqualTo(DocumentStatus.TEMPLATE);
        assertThat(user.documents().list(DocumentType.ALL)).isEmpty();
    }

    @Test
    void aDocumentIsMadeFromIt() {
        XodoDocument document = use(UseTemplate.of(template.hash(), TENANT.withPin(Secret.of("8812")))
                .withTitle("Lease of No. 7")
                .withField("rent", "900")
                .withClientReference("lease-7"));

        assertThat(document.status()).isEqualTo(DocumentStatus.IN_PROGRESS);
        assertThat(document.templateId()).isEqualTo(template.hash());
        assertThat(document.title()).isEqualTo("Lease of No. 7");
        assertThat(document.message()).isEqualTo("Please sign");
        assertThat(document.clientReference()).isEqualTo("lease-7");
        assertThat(document.signers().get(0).role()).isEqualTo("Tenant");
        assertThat(document.signers().get(0).email()).isEqualTo(ADA);
        assertThat(document.fields().get(0)).extracting(DocumentField::value).containsExactly("900");
        assertThat(document.toString()).doesNotContain("8812");
    }

    @Test
    void aRoleThatNobodyFillsIsRefused() {
        assertRefused(UseTemplate.of(template.hash(), TemplateSigner.of("Landlord", ADA, "Ada Berg")));
        assertThat(user.documents().list(DocumentType.ALL)).isEmpty();
    }

    @Test
    void aFieldThatTheTemplateDoesNotHaveIsRefused() {
        assertRefused(UseTemplate.of(template.hash(), TENANT).withField("Rent", "900"));
    }

    private void assertRefused(UseTemplate request) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> use(request))
                .satisfies(e -> assertThat(e.outcomeUnknown()).isFalse());
    }

    private XodoDocument use(UseTemplate request) {
        return user.documents().useTemplate(request).execute();
    }
}
