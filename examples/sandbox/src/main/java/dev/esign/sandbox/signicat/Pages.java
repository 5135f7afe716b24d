package dev.esign.sandbox.signicat;

import dev.esign.sandbox.common.PageTemplates;
import io.javalin.http.Context;

/** Signicat's pages. */
final class Pages extends PageTemplates {
    Pages() {
        super("Signicat Express");
    }

    void problem(Context request, Problem problem) {
        problem(request, problem.status(), problem.explanation());
    }
}
