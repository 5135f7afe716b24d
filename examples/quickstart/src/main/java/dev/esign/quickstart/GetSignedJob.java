package dev.esign.quickstart;

import dev.esign.Document;
import dev.esign.IdempotencyKey;
import dev.esign.getsigned.AuthMethod;
import dev.esign.getsigned.Box;
import dev.esign.getsigned.CreateEnvelope;
import dev.esign.getsigned.EnvelopeSigner;
import dev.esign.getsigned.FieldType;
import dev.esign.getsigned.GetSignedClient;
import dev.esign.getsigned.PlaceField;
import dev.esign.getsigned.Signer;
import dev.esign.getsigned.UploadedDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A contract through GetSigned, which takes PDFs, and fields where the sender says. */
public final class GetSignedJob implements ContractJob {
    private static final String TENANT = "quickstart";

    private final GetSignedClient getSigned;
    private final String contractId;

    /**
     * Begins a job.
     *
     * @param getSigned the client
     * @param contractId the backend's own id of the contract
     */
    public GetSignedJob(GetSignedClient getSigned, String contractId) {
        this.getSigned = getSigned;
        this.contractId = contractId;
    }

    /**
     * Makes a draft in which everybody signs, and the date is put, at the foot of the first page.
     *
     * @throws IllegalArgumentException if the contract is no PDF
     */
    @Override
    public Draft prepare(Document contract, List<Person> people) {
        requirePdf(contract);
        String id = getSigned
                .envelopes()
                .create(CreateEnvelope.of(TENANT, "Contract " + contractId, signers(people)))
                .idempotencyKey(key("create"))
                .execute()
                .id();
        UploadedDocument pdf = getSigned
                .envelopes()
                .uploadDocument(id, contract)
                .idempotencyKey(key("upload"))
                .execute();
        List<PlaceField> fields =
                fields(pdf, getSigned.envelopes().get(id).execute().signers());
        for (int i = 0; i < fields.size(); i++) {
            getSigned
                    .envelopes()
                    .addField(id, fields.get(i))
                    .idempotencyKey(key("field " + i))
                    .execute();
        }
        return new Draft(id, fields.size() + " fields were placed", null);
    }

    @Override
    public void send(Draft draft, List<Person> people) {
        getSigned
                .envelopes()
                .send(draft.envelopeId())
                .idempotencyKey(key("send"))
                .execute();
    }

    @Override
    public void download(String envelopeId, Path target) {
        getSigned.envelopes().awaitCompleted(envelopeId).execute();
        getSigned.envelopes().download(envelopeId).to(target).execute();
    }

    private IdempotencyKey key(String step) {
        return IdempotencyKey.derivedFrom(step, contractId);
    }

    private static void requirePdf(Document contract) {
        if (!(contract instanceof Document.Content content) || content.type() != Document.Type.PDF) {
            throw new IllegalArgumentException(
                    "GetSigned takes PDFs only. Save the contract as a PDF, or send it with --provider atlas.");
        }
    }

    private static List<Signer> signers(List<Person> people) {
        List<Signer> signers = new ArrayList<>();
        for (Person person : people) {
            signers.add(Signer.of(person.email(), person.name())
                    .withRoutingOrder(signers.size() + 1)
                    .withAuthMethod(person.ours() ? AuthMethod.NONE : AuthMethod.EMAIL_OTP));
        }
        return signers;
    }

    /** Side by side in points from the bottom left, small enough for two on any paper. */
    private static List<PlaceField> fields(UploadedDocument pdf, List<EnvelopeSigner> signers) {
        List<PlaceField> fields = new ArrayList<>();
        for (int i = 0; i < signers.size(); i++) {
            String signer = Objects.requireNonNull(signers.get(i).id(), "GetSigned named no id of a signer");
            double left = 40 + 170 * i;
            fields.add(PlaceField.of(FieldType.SIGNATURE, pdf.documentId(), 1, new Box(left, 56, 150, 36), signer)
                    .withRequired(true));
            fields.add(PlaceField.of(FieldType.DATE, pdf.documentId(), 1, new Box(left, 36, 150, 16), signer));
        }
        return fields;
    }
}
