package dev.esign.sandbox.getsigned;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Someone who is to sign, and how far they are. Belongs to its envelope, and to one transaction; its fields are what is stored. */
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.ANY,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
final class Signer {
    final String id;
    final String name;
    final String email;
    final int routingOrder;
    final AuthMethod authMethod;
    final @Nullable String phone;

    Otp otp = Otp.none();

    @Nullable Instant viewedAt;

    @Nullable Instant consentedAt;

    @Nullable Instant signedAt;

    @Nullable Instant declinedAt;
    /** What they signed as, and from where. */
    @Nullable String signedName;

    @Nullable String ip;

    @JsonCreator
    Signer(
            @JsonProperty("id") String id,
            @JsonProperty("name") String name,
            @JsonProperty("email") String email,
            @JsonProperty("routingOrder") int routingOrder,
            @JsonProperty("authMethod") AuthMethod authMethod,
            @JsonProperty("phone") @Nullable String phone) {
        this.id = id;
        this.name = name;
        this.email = email;
        this.routingOrder = routingOrder;
        this.authMethod = authMethod;
        this.phone = phone;
    }

    boolean hasSigned() {
        return signedAt != null;
    }

    boolean isProven() {
        return authMethod == AuthMethod.NONE || otp.verifiedAt() != null;
    }

    String status() {
        if (hasSigned()) {
            return "signed";
        }
        if (declinedAt != null) {
            return "declined";
        }
        return viewedAt == null ? "pending" : "viewed";
    }

    /** Leaves out the code. */
    @Override
    public String toString() {
        return "Signer[id=" + id + ", status=" + status() + "]";
    }
}
