package dev.esign.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.Secret;
import dev.esign.SecretUrl;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignerTokenTest {
    @ParameterizedTest
    @CsvSource({
        "https://atlaswork.ai/sign/0b8e?t=tok, tok",
        "https://atlaswork.ai/sign/0b8e?lang=de&t=tok, tok",
        "https://atlaswork.ai/sign/0b8e?t=tok&lang=de, tok",
        "https://atlaswork.ai/sign/0b8e?t=tok#top, tok",
        "https://atlaswork.ai/sign/0b8e?t=one&t=two, one",
        "https://atlaswork.ai/sign/0b8e?t=&t=two, two",
        "https://atlaswork.ai/sign/0b8e?at=no&t=tok, tok",
        "https://atlaswork.ai/sign/0b8e?next=/a?t=no&t=tok, tok",
        "https://atlaswork.ai/sign/0b8e?t=a%2Fb%3D%3d, a/b==",
        "https://atlaswork.ai/sign/0b8e?t=a+b/c==, a+b/c==",
        "/sign/0b8e?t=tok, tok",
        "?t=tok, tok",
    })
    void theTokenIsTheFirstTInTheQueryPercentDecoded(String signUrl, String token) {
        assertThat(party(signUrl).signerToken()).isEqualTo(Secret.of(token));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://atlaswork.ai/sign/0b8e",
                "https://atlaswork.ai/sign/0b8e?",
                "https://atlaswork.ai/sign/0b8e?t",
                "https://atlaswork.ai/sign/0b8e?t=",
                "https://atlaswork.ai/sign/0b8e?t=&x=1",
                "https://atlaswork.ai/sign/0b8e?T=tok",
                "https://atlaswork.ai/sign/0b8e?token=tok",
                "https://atlaswork.ai/sign/0b8e#?t=tok",
                "https://atlaswork.ai/sign/0b8e?a=1#&t=tok",
                "https://atlaswork.ai/sign/t=tok",
                "https://atlaswork.ai/sign/0b8e?t=%zz",
                "https://atlaswork.ai/sign/0b8e?t=%2",
                "https://atlaswork.ai/sign/0b8e?t=a%0Ab",
                "https://atlaswork.ai/sign/0b8e?t=%20",
                "https://atlaswork.ai/sign/0b8e?t=ä",
                "not a link"
            })
    void aLinkWithoutATokenThatCouldBeSentHasNone(String signUrl) {
        assertThat(party(signUrl).signerToken()).isNull();
    }

    @Test
    void aPartyWithoutALinkHasNoToken() {
        assertThat(new EnvelopeParty("ana@acme.test", null, null, null, null, null, Map.of()).signerToken())
                .isNull();
    }

    private static EnvelopeParty party(String signUrl) {
        return new EnvelopeParty("ana@acme.test", null, null, null, null, new SecretUrl(signUrl), Map.of());
    }
}
