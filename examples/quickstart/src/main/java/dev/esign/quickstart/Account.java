package dev.esign.quickstart;

/** An account with a provider, and the connections to it. */
public interface Account extends AutoCloseable {
    /**
     * Begins a job.
     *
     * @param contractId the backend's own id of the contract
     * @return the job
     */
    ContractJob job(String contractId);

    @Override
    void close();
}
