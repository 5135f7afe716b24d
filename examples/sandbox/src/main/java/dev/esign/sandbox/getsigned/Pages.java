package dev.esign.sandbox.getsigned;

import dev.esign.sandbox.common.PageTemplates;
import io.javalin.http.Context;

/** GetSigned's pages. */
final class Pages extends PageTemplates {
    Pages() {
        super("GetSigned");
    }

    void problem(Context request, Problem problem) {
        problem(request, problem.status(), problem.explanation());
    }
}
