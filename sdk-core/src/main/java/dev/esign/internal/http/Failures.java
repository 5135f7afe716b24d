package dev.esign.internal.http;

import dev.esign.ApiException.Answer;
import dev.esign.CallException;
import dev.esign.EsignException;
import java.util.List;

/** What a wire makes of failures, where that is not the house's own way. */
public interface Failures {
    /** The house's own way: the status decides. */
    Failures BY_STATUS = new Failures() {};

    /**
     * Which members of an error hold its code, the first that is there. If {@code error} is none of them, a string in it is
     * words, or the code where both words and no code stand beside it.
     *
     * @return the members' names
     */
    default List<String> codeMembers() {
        return List.of("code", "error_code", "type");
    }

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
     * Whether the token that was sent is refused, so that another may help.
     *
     * @param answer what was said
     * @return true if the credential is to be told
     */
    default boolean refusesToken(Answer answer) {
        return answer.status() == 401;
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
