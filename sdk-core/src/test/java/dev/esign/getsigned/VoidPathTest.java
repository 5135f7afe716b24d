package dev.esign.getsigned;

import static dev.esign.getsigned.Requests.ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.esign.testing.Answers;
import dev.esign.testing.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a void goes, which no page shows: GetSigned wire sheet §2.9. */
class VoidPathTest {
    @RegisterExtension
    final Wire wire = new Wire();

    @ParameterizedTest
    @CsvSource({
        "v1/envelopes/{id}/cancel, /api/v1/envelopes/env_01HXEXAMPLE/cancel",
        "/v1/envelopes/{id}/cancel, /api/v1/envelopes/env_01HXEXAMPLE/cancel",
        "v2/void/{id}, /api/v2/void/env_01HXEXAMPLE",
        "{id}, /api/env_01HXEXAMPLE"
    })
    void anotherPathIsUsedByThoseWhoKnowIt(String template, String target) throws InterruptedException {
        wire.answer(Answers.json(200, "{}"));

        Requests.clientOf(wire)
                .withVoidPath(template)
                .envelopes()
                .voidEnvelope(ID)
                .execute();

        assertThat(wire.request().getRequestLine()).isEqualTo("POST " + target + " HTTP/1.1");
    }

    @Test
    void theClientThatWasAskedForACopyKeepsItsOwnPath() throws InterruptedException {
        wire.answer(Answers.json(200, "{}"));
        GetSignedClient client = Requests.clientOf(wire);
        client.withVoidPath("v1/envelopes/{id}/cancel");

        client.envelopes().voidEnvelope(ID).execute();

        assertThat(wire.request().getTarget()).isEqualTo("/api/v1/envelopes/env_01HXEXAMPLE/void");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "v1/envelopes/void",
                "v1/{id}/{id}",
                "v1/x{id}/void",
                "v1//{id}",
                "v1/{id}/",
                "v1/../{id}",
                "v1/{id}/a b",
                "https://evil.test/{id}"
            })
    void aPathThatIsNoneIsRefused(String template) {
        GetSignedClient client = Requests.clientOf(wire);

        assertThatIllegalArgumentException().isThrownBy(() -> client.withVoidPath(template));
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1/void?id={id}", "v1/{id}/void?hard=true", "v1/{id}/void#now", "v1/void/{id}?"})
    void aQueryOrFragmentIsRefusedByItsName(String template) {
        GetSignedClient client = Requests.clientOf(wire);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.withVoidPath(template))
                .withMessageContaining("neither query nor fragment");
    }
}
