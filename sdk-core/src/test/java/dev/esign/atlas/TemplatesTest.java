package dev.esign.atlas;

import static dev.esign.atlas.AtlasServer.ID;
import static dev.esign.testing.Payloads.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.SecretUrl;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Templates: Atlas wire sheet §7. */
class TemplatesTest {
    @RegisterExtension
    final AtlasServer atlas = new AtlasServer();

    @Test
    void aTemplateNamesItsRolesAndPrefillKeys() {
        atlas.answer("{\"template_id\":\"tpl\",\"name\":\"NDA\",\"roles\":[\"Customer\",\"Supplier\"],"
                + "\"prefill_keys\":[\"company_name\"],\"ready\":true}");

        assertThat(atlas.client().templates().get(ID).execute())
                .isEqualTo(new Template(
                        "tpl", "NDA", List.of("Customer", "Supplier"), List.of("company_name"), Map.of("ready", true)));
    }

    @Test
    void rolesAndKeysThatAreObjectsAreReadByTheirNamesAndKept() {
        atlas.answer("{\"id\":\"\",\"title\":\"NDA\",\"roles\":[{\"role_name\":\"Customer\",\"order\":1}],"
                + "\"prefill_keys\":[{\"key\":\"company_name\",\"required\":true}]}");

        Template template = atlas.client().templates().get(ID).execute();

        assertThat(template.id()).isEqualTo(ID);
        assertThat(template.name()).isEqualTo("NDA");
        assertThat(template.roles()).containsExactly("Customer");
        assertThat(template.prefillKeys()).containsExactly("company_name");
        assertThat(template.extra())
                .isEqualTo(Map.of(
                        "roles", List.of(Map.of("role_name", "Customer", "order", 1)),
                        "prefill_keys", List.of(Map.of("key", "company_name", "required", true))));
    }

    @Test
    void aTemplateSendBindsRolesAndFillsIn() {
        atlas.answer("{\"envelope_id\":\"x\"}");
        TemplateSend request = TemplateSend.to(
                        Party.of("ana@acme.test", "Ana Diaz").withRole("Customer"))
                .withPrefill("company_name", "Old")
                .withPrefill("company_name", "Acme \"ü\"")
                .withAutoSend();

        CreatedEnvelope created = atlas.client().templates().send(ID, request).execute();

        assertThat(json(atlas.request())).isEqualTo(json("""
                {"parties":[{"email":"ana@acme.test","name":"Ana Diaz","role":"Customer"}],
                 "prefill":{"company_name":"Acme \\"ü\\""},"auto_send":true}
                """));
        assertThat(created).isEqualTo(new CreatedEnvelope("x", null, Map.of()));
    }

    @Test
    void aTemplateSendIsReviewedFirstUnlessTheCallerSaysOtherwise() {
        atlas.answer("{\"id\":\"x\",\"review_url\":\"https://atlaswork.ai/review/x?rt=1\"}");
        TemplateSend request = TemplateSend.to(List.of(new Party("ana@acme.test", null, "Customer", null)));

        CreatedEnvelope created = atlas.client().templates().send(ID, request).execute();

        assertThat(json(atlas.request()))
                .isEqualTo(json("{'parties':[{'email':'ana@acme.test','role':'Customer'}],'auto_send':false}"));
        assertThat(created.reviewUrl()).isEqualTo(new SecretUrl("https://atlaswork.ai/review/x?rt=1"));
    }
}
