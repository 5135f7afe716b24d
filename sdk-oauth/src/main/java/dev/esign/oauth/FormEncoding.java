package dev.esign.oauth;

import dev.esign.internal.http.Bodies;
import dev.esign.internal.http.Bodies.Part;
import dev.esign.internal.http.Body;
import java.util.List;
import java.util.function.Supplier;

/** How a form is written. */
enum FormEncoding {
    /** {@code application/x-www-form-urlencoded}, the RFC's own (RFC 6749 §4). */
    URL_ENCODED {
        @Override
        Body body(Supplier<List<Part>> parts) {
            return Bodies.form(parts);
        }
    },

    /** {@code multipart/form-data} (RFC 7578). */
    MULTIPART {
        @Override
        Body body(Supplier<List<Part>> parts) {
            return Bodies.multipart(parts);
        }
    };

    /** The body; its parts are asked for at each attempt. */
    abstract Body body(Supplier<List<Part>> parts);
}
