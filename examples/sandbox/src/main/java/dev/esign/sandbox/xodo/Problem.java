package dev.esign.sandbox.xodo;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A refusal on the wire: a body that says so, with status 200 (Xodo wire sheet §4). No code but 101 is published; the others
 * are the sandbox's own.
 */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final String type;

    private Problem(int code, String type, String info) {
        super(info, null, false, false);
        this.code = code;
        this.type = type;
    }

    Map<String, Object> body() {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", code);
        error.put("type", type);
        error.put("info", String.valueOf(getMessage()));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("success", false);
        body.put("error", error);
        return body;
    }

    static Problem missingAccessKey() {
        return new Problem(100, "missing_access_key", "Send an access_key, or an access token as a bearer.");
    }

    static Problem invalidAccessKey() {
        return new Problem(101, "invalid_access_key", "This access key is not known.");
    }

    static Problem invalidAccessToken() {
        return new Problem(102, "invalid_access_token", "This access token is not known.");
    }

    static Problem inactiveAccessToken() {
        return new Problem(103, "inactive_access_token", "This access token is not active.");
    }

    static Problem inactiveApplication() {
        return new Problem(104, "application_inactive", "The app of this access token is not active.");
    }

    static Problem unknownFunction() {
        return new Problem(105, "invalid_api_function", "There is no such function.");
    }

    static Problem invalidBusinessId() {
        return new Problem(106, "invalid_business_id", "This is not the id of one of your businesses.");
    }

    static Problem invalidLanguage() {
        return new Problem(107, "invalid_language_identifier", "This language is not known.");
    }

    static Problem unknownDocument() {
        return new Problem(201, "invalid_document_hash", "There is no such document.");
    }

    static Problem notYourDocument() {
        return new Problem(202, "document_permission_denied", "This document is not yours.");
    }

    static Problem unknownSigner() {
        return new Problem(203, "signer_not_found", "The document has no such signer.");
    }

    static Problem invalidType() {
        return new Problem(204, "invalid_type", "This is not a type of list.");
    }

    static Problem noResult() {
        return new Problem(205, "no_result", "There is nothing in this list.");
    }

    /** Something in the request; the sheet names no type for it. */
    static Problem invalid(String info) {
        return new Problem(301, "invalid_parameter", info);
    }

    /** The sheet names no type for it. */
    static Problem missingRole(String role) {
        return new Problem(302, "missing_role", "The template's role " + role + " is not filled.");
    }

    /** The sheet names no type for it. */
    static Problem state(String info) {
        return new Problem(303, "invalid_document_status", info);
    }

    static Problem failed() {
        return new Problem(900, "internal_error", "The sandbox failed; its log says more.");
    }
}
