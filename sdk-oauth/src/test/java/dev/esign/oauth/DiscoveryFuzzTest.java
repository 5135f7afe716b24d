package dev.esign.oauth;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.esign.EsignException;
import dev.esign.testing.FuzzedPeer;
import java.net.URI;

/** Whatever a resource and its well-known places answer, discovery ends with metadata or a failure of the SDK's own. */
class DiscoveryFuzzTest {
    private static final URI RESOURCE = URI.create("https://as.example");

    @FuzzTest
    void discoveryFindsMetadataOrFailsInItsOwnWay(byte[] answer) {
        FuzzedPeer peer = new FuzzedPeer(answer);
        try (OAuthClient client = OAuthClient.of(peer.config())) {
            peer.expectValueOr(EsignException.class, client.discover(RESOURCE)::execute);
            peer.expectValueOr(EsignException.class, client.discoverServer(RESOURCE)::execute);
        }
    }
}
