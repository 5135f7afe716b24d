package dev.esign.acceptance;

import dev.esign.ApiCall;

/** The two ways in which a call can end. */
enum Verb {
    SYNC {
        @Override
        <T> T run(ApiCall<T> call) {
            return call.execute();
        }
    },
    ASYNC {
        @Override
        <T> T run(ApiCall<T> call) {
            return call.executeAsync().join();
        }
    };

    abstract <T> T run(ApiCall<T> call);
}
