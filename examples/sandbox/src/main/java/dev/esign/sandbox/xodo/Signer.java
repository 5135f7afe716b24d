package dev.esign.sandbox.xodo;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.esign.sandbox.common.Tokens;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Someone who is to sign, and how far they are. Belongs to its document, and to one transaction; its fields are what is stored. */
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.ANY,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
final class Signer {
    final int id;
    final int order;
    final String role;
    final String pin;
    final String message;
    final boolean deliverEmail;
    final String language;
    String name;
    String email;

    /** What their link lets them in with. */
    String token = Tokens.random();

    boolean sent;
    boolean viewed;

    @Nullable Instant signedAt;

    @Nullable Instant declinedAt;

    String declinedReason = "";

    /** What they signed as, and from where. */
    @Nullable String signedName;

    @Nullable String ip;

    @JsonCreator
    Signer(
            @JsonProperty("id") int id,
            @JsonProperty("name") String name,
            @JsonProperty("email") String email,
            @JsonProperty("order") int order,
            @JsonProperty("role") String role,
            @JsonProperty("pin") String pin,
            @JsonProperty("message") String message,
            @JsonProperty("deliverEmail") boolean deliverEmail,
            @JsonProperty("language") String language) {
        this.id = id;
        this.name = name;
        this.email = email;
        this.order = order;
        this.role = role;
        this.pin = pin;
        this.message = message;
        this.deliverEmail = deliverEmail;
        this.language = language;
    }

    boolean hasSigned() {
        return signedAt != null;
    }

    boolean hasDeclined() {
        return declinedAt != null;
    }

    boolean isPending() {
        return !hasSigned() && !hasDeclined();
    }

    /** Somebody else takes the place; the old link is good no more. */
    void replace(String newName, String newEmail) {
        name = newName;
        email = newEmail;
        token = Tokens.random();
        viewed = false;
    }

    /** Leaves out the token and the PIN. */
    @Override
    public String toString() {
        return "Signer[id=" + id + "]";
    }
}
