package dev.esign.sandbox.atlas;

import dev.esign.sandbox.common.PageTemplates;
import io.javalin.http.Context;

/** Atlas's pages. */
final class Pages extends PageTemplates {
    Pages() {
        super("Atlas");
    }

    void problem(Context request, Problem problem) {
        problem(request, problem.status(), problem.getMessage());
    }
}
