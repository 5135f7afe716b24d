package dev.esign.atlas;

import dev.esign.internal.http.Bodies;
import dev.esign.internal.http.Body;
import dev.esign.internal.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An envelope made from a template. Immutable; options are copies. Source: Atlas wire sheet §7. */
public final class TemplateSend {
    private final List<Party> parties;
    private final Map<String, String> prefill;
    private final boolean autoSend;

    private TemplateSend(List<Party> parties, Map<String, String> prefill, boolean autoSend) {
        this.parties = parties;
        this.prefill = prefill;
        this.autoSend = autoSend;
    }

    /**
     * Names the signers.
     *
     * @param parties each with the role that it takes in the template
     * @return the request
     * @throws IllegalArgumentException if there is none, or one has no role
     */
    public static TemplateSend to(Party... parties) {
        return to(List.of(parties));
    }

    /**
     * Names the signers.
     *
     * @param parties each with the role that it takes in the template
     * @return the request
     * @throws IllegalArgumentException if there is none, or one has no role
     */
    public static TemplateSend to(List<Party> parties) {
        List<Party> checked = Party.atLeastOne(parties);
        for (Party party : checked) {
            if (party.role() == null || party.role().isBlank()) {
                throw new IllegalArgumentException(
                        party.email() + " has no role: Party.withRole(…) says which of the template's it takes.");
            }
        }
        return new TemplateSend(checked, Map.of(), false);
    }

    /**
     * Fills in a field beforehand. A key that is not filled stays blank, unless the template has a default for it.
     *
     * @param key one of {@link Template#prefillKeys()}
     * @param value what stands in the field
     * @return a copy
     */
    public TemplateSend withPrefill(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(prefill);
        more.put(key, value);
        return new TemplateSend(parties, more, autoSend);
    }

    /**
     * Sends without a review by a person.
     *
     * @return a copy
     */
    public TemplateSend withAutoSend() {
        return new TemplateSend(parties, prefill, true);
    }

    Body body() {
        return Bodies.json(json -> {
            Party.write(json, parties);
            if (!prefill.isEmpty()) {
                Json.writeMember(json, "prefill", prefill);
            }
            json.writeBooleanField("auto_send", autoSend);
        });
    }
}
