package dev.esign.oauth;

import dev.esign.ApiException;
import dev.esign.CallException;
import dev.esign.MalformedResponseException;
import dev.esign.internal.http.Steps;
import dev.esign.internal.json.Members;
import dev.esign.oauth.DiscoveryException.Reason;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks for metadata where the RFCs say it may be. */
final class Discovery {
    private Discovery() {}

    static AuthorizationServerMetadata server(Steps steps, URI issuer) {
        return first(
                steps,
                "serverMetadata",
                issuer,
                WellKnown.ofIssuer(issuer),
                found -> AuthorizationServerMetadata.read(issuer, found));
    }

    /**
     * By the challenge, if it names an address (RFC 9728 §5.1), else by the well-known one; also if what the challenge names
     * speaks for another resource, for there are servers with one address for all their challenges (Spring Security).
     */
    static ProtectedResourceMetadata resource(Steps steps, URI resource, List<String> wwwAuthenticate) {
        Set<URI> places = new LinkedHashSet<>();
        link(wwwAuthenticate).ifPresent(link -> places.add(WellKnown.named(resource, link)));
        places.add(WellKnown.ofResource(resource));
        return first(
                steps,
                "resourceMetadata",
                resource,
                List.copyOf(places),
                found -> ProtectedResourceMetadata.read(resource, found));
    }

    /** What the bare resource says when somebody comes without a token. */
    static List<String> challenges(Steps steps, URI resource) {
        try {
            return steps.take(
                    steps.transport().callTo("resource", "GET", resource).challenges());
        } catch (ApiException otherAnswer) {
            return List.of();
        }
    }

    private static Optional<String> link(List<String> wwwAuthenticate) {
        return wwwAuthenticate.stream()
                .flatMap(header -> Challenge.parse(header).stream())
                .flatMap(challenge -> Optional.ofNullable(challenge.parameters().get("resource_metadata")).stream())
                .findFirst();
    }

    private static <T> T first(
            Steps steps, String operation, URI whose, List<URI> places, Function<Members, T> reader) {
        List<CallException> failures = new ArrayList<>();
        DiscoveryException otherResource = null;
        for (URI place : places) {
            try {
                return reader.apply(steps.take(
                        steps.transport().callTo(operation, "GET", place).object(Function.identity())));
            } catch (ApiException e) {
                // Servers say in many ways that a path is none of theirs.
                if (OAuthFailures.isPassing(e.status())) {
                    throw e;
                }
                failures.add(e);
            } catch (MalformedResponseException e) {
                failures.add(e);
            } catch (DiscoveryException e) {
                if (e.reason() != Reason.RESOURCE_MISMATCH) {
                    throw e;
                }
                otherResource = e;
            }
        }
        if (otherResource != null) {
            throw otherResource;
        }
        DiscoveryException nothing = new DiscoveryException(
                Reason.NOT_FOUND,
                whose + " publishes no metadata. Is it the right URL? Looked at "
                        + places.stream().map(URI::toString).collect(Collectors.joining(", ")) + ".",
                failures.get(0));
        failures.stream().skip(1).forEach(nothing::addSuppressed);
        throw nothing;
    }
}
