package dev.esign.internal.json;

import org.jspecify.annotations.Nullable;

/** An answer with a good status says in its body that it is a refusal. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final @Nullable String code;
    private final @Nullable String words;

    /**
     * Makes one.
     *
     * @param code the provider's code, or null
     * @param words the provider's words, or null
     */
    public RefusedException(@Nullable String code, @Nullable String words) {
        super(code);
        this.code = code;
        this.words = words;
    }

    /**
     * The provider's code.
     *
     * @return the code, or null
     */
    public @Nullable String code() {
        return code;
    }

    /**
     * The provider's words.
     *
     * @return the words, or null
     */
    public @Nullable String words() {
        return words;
    }
}
