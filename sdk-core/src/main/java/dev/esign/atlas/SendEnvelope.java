package dev.esign.atlas;

import dev.esign.internal.http.Bodies;
import dev.esign.internal.http.Body;
import dev.esign.internal.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * To whom an envelope goes. Immutable; options are copies. Source: Atlas wire sheet §2.6.
 */
public final class SendEnvelope {
    private final List<Party> parties;
    private final @Nullable List<Field> fields;
    private final @Nullable Integer fieldsVersion;

    private SendEnvelope(List<Party> parties, @Nullable List<Field> fields, @Nullable Integer fieldsVersion) {
        this.parties = parties;
        this.fields = fields;
        this.fieldsVersion = fieldsVersion;
    }

    /**
     * Names the signers.
     *
     * @param parties in signing order, unless they say otherwise
     * @return the request
     * @throws IllegalArgumentException if there is none
     */
    public static SendEnvelope to(Party... parties) {
        return to(List.of(parties));
    }

    /**
     * Names the signers.
     *
     * @param parties in signing order, unless they say otherwise
     * @return the request
     * @throws IllegalArgumentException if there is none
     */
    public static SendEnvelope to(List<Party> parties) {
        return new SendEnvelope(Party.atLeastOne(parties), null, null);
    }

    /**
     * Says which version of the fields is meant; if they have changed since, the send is answered 409
     * ({@link dev.esign.ConflictException}): read the envelope again. Atlas's own examples always send it.
     *
     * @param version {@link Envelope#fieldsVersion()} as last read
     * @return a copy
     */
    public SendEnvelope withFieldsVersion(int version) {
        return new SendEnvelope(parties, fields, version);
    }

    /**
     * Places the fields with the send, in place of what was detected.
     *
     * @param newFields all of them, as read from the envelope or placed by hand
     * @return a copy
     */
    public SendEnvelope withFields(List<Field> newFields) {
        return new SendEnvelope(parties, List.copyOf(newFields), fieldsVersion);
    }

    Body body() {
        return Bodies.json(json -> {
            Party.write(json, parties);
            if (fields != null) {
                Field.write(json, fields);
            }
            Json.writeMember(json, "fields_version", fieldsVersion);
        });
    }
}
