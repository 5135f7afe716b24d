package dev.esign.quickstart;

import dev.esign.Document;
import dev.esign.IdempotencyKey;
import dev.esign.atlas.AtlasClient;
import dev.esign.atlas.CreateEnvelope;
import dev.esign.atlas.CreatedEnvelope;
import dev.esign.atlas.Envelope;
import dev.esign.atlas.EnvelopeStatus;
import dev.esign.atlas.Field;
import dev.esign.atlas.FieldType;
import dev.esign.atlas.Party;
import dev.esign.atlas.SendEnvelope;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A contract through Atlas, which finds the fields in the document by itself. */
public final class AtlasJob implements ContractJob {
    private final AtlasClient atlas;
    private final String contractId;
    private final @Nullable URI webhookUrl;

    /**
     * Begins a job whose fate is asked for.
     *
     * @param atlas the client
     * @param contractId the backend's own id of the contract
     */
    public AtlasJob(AtlasClient atlas, String contractId) {
        this(atlas, contractId, null);
    }

    /**
     * Begins a job whose fate Atlas reports.
     *
     * @param atlas the client
     * @param contractId the backend's own id of the contract
     * @param webhookUrl where Atlas reports; null for nowhere
     */
    public AtlasJob(AtlasClient atlas, String contractId, @Nullable URI webhookUrl) {
        this.atlas = atlas;
        this.contractId = contractId;
        this.webhookUrl = webhookUrl;
    }

    @Override
    public Draft prepare(Document contract, List<Person> people) {
        CreateEnvelope request = CreateEnvelope.of(contract)
                .withParties(parties(people).toArray(new Party[0]))
                .withMetadata("external_id", contractId);
        if (webhookUrl != null) {
            request = request.withWebhookUrl(webhookUrl);
        }
        CreatedEnvelope created =
                atlas.envelopes().create(request).idempotencyKey(key("create")).execute();
        Envelope ready = atlas.envelopes().awaitFields(created.envelopeId()).execute();
        return new Draft(
                ready.id(),
                "detection is " + ready.fieldsStatus() + " and found "
                        + ready.fields().size() + " fields",
                created.reviewUrl());
    }

    /**
     * Sends to the first signer. Whoever has no signature field in the document gets one at the foot of the first page. An
     * envelope that a crashed process has sent already is left as it is.
     */
    @Override
    public void send(Draft draft, List<Person> people) {
        Envelope ready = atlas.envelopes().get(draft.envelopeId()).execute();
        if (EnvelopeStatus.PENDING.equals(ready.status()) || EnvelopeStatus.SIGNED.equals(ready.status())) {
            return;
        }
        SendEnvelope request = SendEnvelope.to(parties(people))
                .withFieldsVersion(Objects.requireNonNull(ready.fieldsVersion(), "Atlas gave no fields_version"));
        List<Field> missing = missingSignatures(ready, people.size());
        if (!missing.isEmpty()) {
            List<Field> all = new ArrayList<>(ready.fields());
            all.addAll(missing);
            request = request.withFields(all);
        }
        atlas.envelopes().send(ready.id(), request).idempotencyKey(key("send")).execute();
    }

    @Override
    public void download(String envelopeId, Path target) {
        Envelope signed = atlas.envelopes().awaitDownload(envelopeId).execute();
        atlas.envelopes().download(signed).to(target).execute();
    }

    private IdempotencyKey key(String step) {
        return IdempotencyKey.derivedFrom(step, contractId);
    }

    private static List<Party> parties(List<Person> people) {
        return people.stream()
                .map(person -> Party.of(person.email(), person.name()).withRole(person.role()))
                .toList();
    }

    private static List<Field> missingSignatures(Envelope ready, int parties) {
        List<Field> missing = new ArrayList<>();
        double width = 0.9 / parties;
        for (int order = 1; order <= parties; order++) {
            if (!hasSignature(ready, order)) {
                double left = 0.05 + (order - 1) * width;
                missing.add(Field.at(FieldType.SIGNATURE, order, 1, left, 0.9, width * 0.9, 0.06));
            }
        }
        return missing;
    }

    private static boolean hasSignature(Envelope ready, int order) {
        return ready.fields().stream()
                .anyMatch(
                        field -> FieldType.SIGNATURE.equals(field.type()) && Objects.equals(field.partyOrder(), order));
    }
}
