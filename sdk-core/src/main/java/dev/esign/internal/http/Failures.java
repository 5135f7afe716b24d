package dev.esign.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.ApiException.Answer;
import dev.esign.CallException;
import dev.esign.EsignException;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
     * Whether the body of an answer with a good status says that it is a refusal.
     *
     * @param body the JSON as it came
     * @return true if it is to be read as an error
     */
    default boolean refuses(JsonNode body) {
        return false;
    }

    /**
     * Which status says in HTTP what a refusal says in the wire's own words. It decides what is thrown, what is repeated and
     * whether the work may have been done.
     *
     * @param answer what was said
     * @return a status; one of 200 to 299 for a refusal that HTTP has no word for and that did nothing
     */
    default int meaning(Answer answer) {
        return answer.status();
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
        return meaning(answer) == 401;
    }

    /**
     * What the SDK adds to a refusal where the provider leaves its reader alone.
     *
     * @param answer what was said
     * @return a sentence that ends the exception's message, or null
     */
    default @Nullable String hint(Answer answer) {
        return null;
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
