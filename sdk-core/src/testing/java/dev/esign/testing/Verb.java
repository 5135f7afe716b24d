package dev.esign.testing;

import dev.esign.ApiCall;
import java.util.concurrent.CompletionException;

/** The ways to end a call. What holds for one holds for all. */
public enum Verb {
    EXECUTE {
        @Override
        public <T> T run(ApiCall<T> call) {
            return call.execute();
        }
    },
    EXECUTE_FOR_RESPONSE {
        @Override
        public <T> T run(ApiCall<T> call) {
            return call.executeForResponse().value();
        }
    },
    EXECUTE_ASYNC {
        @Override
        public <T> T run(ApiCall<T> call) {
            try {
                return call.executeAsync().join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException reason ? reason : e;
            }
        }
    };

    /** Makes the call; throws what the call fails with. */
    public abstract <T> T run(ApiCall<T> call);
}
