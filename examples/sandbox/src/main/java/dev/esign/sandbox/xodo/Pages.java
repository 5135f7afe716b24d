package dev.esign.sandbox.xodo;

import dev.esign.sandbox.common.PageTemplates;
import io.javalin.http.Context;

/** Xodo Sign's pages. */
final class Pages extends PageTemplates {
    Pages() {
        super("Xodo Sign");
    }

    void problem(Context request, PageProblem problem) {
        problem(request, problem.status(), String.valueOf(problem.getMessage()));
    }
}
