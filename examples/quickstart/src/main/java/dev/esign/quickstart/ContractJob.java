package dev.esign.quickstart;

import dev.esign.Document;
import java.nio.file.Path;
import java.util.List;

/**
 * What a backend does with a contract. The jobs are the code to copy: they know nothing of the sandbox, and are the same
 * against a real account. Each step carries an idempotency key made of the backend's own id of the contract, so a job can be
 * run again, from its beginning, after a crash: nothing is made or sent twice.
 */
public interface ContractJob {
    /**
     * Makes a draft, with its document and its fields.
     *
     * @param contract what is to be signed
     * @param people who is to sign, in order
     * @return the draft
     */
    Draft prepare(Document contract, List<Person> people);

    /**
     * Sends the draft to the first who is to sign.
     *
     * @param draft what was prepared
     * @param people who is to sign, in order
     */
    void send(Draft draft, List<Person> people);

    /**
     * Waits until everybody has signed, and fetches the sealed PDF.
     *
     * @param envelopeId which
     * @param target where it goes
     */
    void download(String envelopeId, Path target);
}
