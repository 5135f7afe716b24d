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

/**
 * What a backend does with a contract. This is the code to copy: it knows nothing of the sandbox, and is the same against
 * a real account.
 */
public final class ContractJob {
    private final AtlasClient atlas;
    private final String contractId;

    /**
     * Begins a job.
     *
     * @param atlas the client
     * @param contractId the backend's own id of the contract: the same job repeats the same idempotency keys, so that it
     *     can be run again after a crash
     */
    public ContractJob(AtlasClient atlas, String contractId) {
        this.atlas = atlas;
        this.contractId = contractId;
    }

    /**
     * Makes a draft.
     *
     * @param document the contract
     * @param parties who is to sign, in order
     * @return the draft
     */
    public CreatedEnvelope create(Document document, List<Party> parties) {
        return create(CreateEnvelope.of(document).withParties(parties.toArray(new Party[0])));
    }

    /**
     * Makes a draft whose fate Atlas reports.
     *
     * @param document the contract
     * @param parties who is to sign, in order
     * @param webhookUrl where Atlas reports
     * @return the draft
     */
    public CreatedEnvelope create(Document document, List<Party> parties, URI webhookUrl) {
        return create(CreateEnvelope.of(document)
                .withParties(parties.toArray(new Party[0]))
                .withWebhookUrl(webhookUrl));
    }

    private CreatedEnvelope create(CreateEnvelope request) {
        return atlas.envelopes()
                .create(request.withMetadata("external_id", contractId))
                .idempotencyKey(IdempotencyKey.derivedFrom("create", contractId))
                .execute();
    }

    /**
     * Waits until Atlas has looked for fields.
     *
     * @param envelopeId which
     * @return the envelope with what was found
     */
    public Envelope awaitFields(String envelopeId) {
        return atlas.envelopes().awaitFields(envelopeId).execute();
    }

    /**
     * Sends to the first signer. Whoever has no signature field in the document gets one at the foot of the first page. An
     * envelope that a crashed process has sent already is left as it is.
     *
     * @param ready the envelope as it was read last
     * @param parties who is to sign, in order
     * @return how many fields were placed by hand
     */
    public int send(Envelope ready, List<Party> parties) {
        if (EnvelopeStatus.PENDING.equals(ready.status()) || EnvelopeStatus.SIGNED.equals(ready.status())) {
            return 0;
        }
        List<Field> missing = missingSignatures(ready, parties.size());
        SendEnvelope request = SendEnvelope.to(parties)
                .withFieldsVersion(Objects.requireNonNull(ready.fieldsVersion(), "Atlas gave no fields_version"));
        if (!missing.isEmpty()) {
            List<Field> all = new ArrayList<>(ready.fields());
            all.addAll(missing);
            request = request.withFields(all);
        }
        atlas.envelopes()
                .send(ready.id(), request)
                .idempotencyKey(IdempotencyKey.derivedFrom("send", contractId))
                .execute();
        return missing.size();
    }

    /**
     * Waits for the signed PDF and fetches it.
     *
     * @param envelopeId which
     * @param target where it goes
     * @return the envelope as it was read last
     */
    public Envelope download(String envelopeId, Path target) {
        Envelope signed = atlas.envelopes().awaitDownload(envelopeId).execute();
        atlas.envelopes().download(signed).to(target).execute();
        return signed;
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
