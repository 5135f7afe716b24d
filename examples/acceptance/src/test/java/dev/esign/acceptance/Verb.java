package dev.esign.acceptance;

import dev.esign.ApiCall;

/** The two ways in which a call can end. */
public enum Verb {
    /** In the caller's thread. */
    SYNC {
        @Override
        public <T> T run(ApiCall<T> call) {
            return call.execute();
        }
    },
    /** On another. */
    ASYNC {
        @Override
        public <T> T run(ApiCall<T> call) {
            return call.executeAsync().join();
        }
    };

    /**
     * Makes the call.
     *
     * @param call which
     * @param <T> its answer
     * @return the answer
     */
    public abstract <T> T run(ApiCall<T> call);
}
