package dev.esign.sandbox.signicat;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Someone who is to sign, and how far they are. Belongs to its document, and to one transaction; its fields are what is stored. */
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.ANY,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
final class Signer {
    final String id;
    /** As the caller sent it, and checked. */
    ObjectNode given;

    boolean asked;

    @Nullable Instant openedAt;

    @Nullable Instant readAt;

    @Nullable DocumentSignature signature;

    @JsonCreator
    Signer(@JsonProperty("id") String id, @JsonProperty("given") ObjectNode given) {
        this.id = id;
        this.given = given;
    }

    boolean hasSigned() {
        return signature != null;
    }

    int order() {
        return given.path("order").asInt();
    }

    boolean isRequired() {
        return given.path("required").asBoolean();
    }

    String externalId() {
        return given.path("externalSignerId").asText("");
    }

    String email() {
        return info("email");
    }

    /** What the sender calls them, or the empty string. */
    String name() {
        return (info("firstName") + " " + info("lastName")).strip();
    }

    String info(String name) {
        return given.path("signerInfo").path(name).asText("");
    }

    List<String> methods() {
        List<String> methods = new ArrayList<>();
        given.path("signatureType").path("signatureMethods").forEach(method -> methods.add(method.asText()));
        return methods;
    }

    /** {@code off}, {@code sendSms}, {@code sendEmail} or {@code sendBoth}. */
    String wants(String message) {
        return given.path("notifications").path("setup").path(message).asText("off");
    }

    @Override
    public String toString() {
        return "Signer[id=" + id + ", signed=" + hasSigned() + "]";
    }
}
