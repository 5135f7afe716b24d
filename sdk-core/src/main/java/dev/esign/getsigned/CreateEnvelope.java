package dev.esign.getsigned;

import dev.esign.internal.http.Bodies;
import dev.esign.internal.http.Body;
import dev.esign.internal.json.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an envelope is made of, but for its document. Immutable; options are copies. Source: GetSigned wire sheet §2.2. */
public final class CreateEnvelope {
    private final String tenantId;
    private final String subject;
    private final List<Signer> signers;
    private final @Nullable String createdBy;
    private final @Nullable Instant expiresAt;

    private CreateEnvelope(
            String tenantId,
            String subject,
            List<Signer> signers,
            @Nullable String createdBy,
            @Nullable Instant expiresAt) {
        this.tenantId = tenantId;
        this.subject = subject;
        this.signers = signers;
        this.createdBy = createdBy;
        this.expiresAt = expiresAt;
    }

    /**
     * Begins with what is required.
     *
     * @param tenantId whose envelope it is: any key of the caller's own; one that is always the same, if there is only one
     * @param subject title of the envelope and of its e-mails
     * @param signers in any order: {@link Signer#routingOrder()} counts
     * @return the request
     * @throws IllegalArgumentException if either text is blank, nobody is to sign, or a signer has codes sent by SMS but
     *     has no phone
     */
    public static CreateEnvelope of(String tenantId, String subject, Signer... signers) {
        return of(tenantId, subject, List.of(signers));
    }

    /**
     * Begins with what is required.
     *
     * @param tenantId whose envelope it is: any key of the caller's own; one that is always the same, if there is only one
     * @param subject title of the envelope and of its e-mails
     * @param signers in any order: {@link Signer#routingOrder()} counts
     * @return the request
     * @throws IllegalArgumentException if either text is blank, nobody is to sign, or a signer has codes sent by SMS but
     *     has no phone
     */
    public static CreateEnvelope of(String tenantId, String subject, List<Signer> signers) {
        if (tenantId.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException("An envelope has a tenant id and a subject; one is blank.");
        }
        if (signers.isEmpty()) {
            throw new IllegalArgumentException("Nobody is to sign: name at least one signer.");
        }
        for (Signer signer : signers) {
            if (signer.authMethod().equals(AuthMethod.SMS_OTP) && signer.phone() == null) {
                throw new IllegalArgumentException(
                        signer.email() + " has codes sent by SMS, but no phone: Signer.withPhone(…) says where to.");
            }
        }
        return new CreateEnvelope(tenantId, subject, List.copyOf(signers), null, null);
    }

    /**
     * Says who made it.
     *
     * @param userId the caller's own id of a user
     * @return a copy
     */
    public CreateEnvelope withCreatedBy(String userId) {
        return new CreateEnvelope(tenantId, subject, signers, userId, expiresAt);
    }

    /**
     * Sets the deadline, after which the envelope expires and its links no longer open.
     *
     * @param deadline sent to the millisecond; default: links live seven days
     * @return a copy
     */
    public CreateEnvelope withExpiresAt(Instant deadline) {
        return new CreateEnvelope(tenantId, subject, signers, createdBy, deadline.truncatedTo(ChronoUnit.MILLIS));
    }

    Body body() {
        return Bodies.json(json -> {
            json.writeStringField("tenantId", tenantId);
            json.writeStringField("subject", subject);
            Json.writeMember(json, "createdBy", createdBy);
            json.writeArrayFieldStart("signers");
            for (Signer signer : signers) {
                signer.write(json);
            }
            json.writeEndArray();
            if (expiresAt != null) {
                json.writeStringField("expiresAt", expiresAt.toString());
            }
        });
    }
}
