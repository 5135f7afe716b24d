package dev.esign.internal.http;

import dev.esign.ApiException.Answer;
import dev.esign.CallException;
import dev.esign.EsignException;

/** What a wire makes of failures, where that is not the house's own way. */
public interface Failures {
    /** The house's own way: the status decides. */
    Failures BY_STATUS = new Failures() {};

    /**
     * Whether asking again would bring the same, although the status is one that passes.
     *
     * @param answer what was said
     * @return true if the call is not to be repeated
     */
    default boolean isFinal(Answer answer) {
        return false;
    }

    /**
     * Puts a failed call into the words of the wire.
     *
     * @param failure how the call failed
     * @return what to throw
     */
    default EsignException translate(CallException failure) {
        return failure;
    }
}
