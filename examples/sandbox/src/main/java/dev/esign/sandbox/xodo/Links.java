package dev.esign.sandbox.xodo;

/** The pages that a link leads to, whose {@code t} lets its bearer in. Without the origin, whose port may be another after a restart. */
final class Links {
    private Links() {}

    static String sign(Document document, Signer signer) {
        return "/sign/" + document.hash + "?t=" + signer.token;
    }

    static String claim(Document document) {
        return "/claim/" + document.hash + "?t=" + document.claimToken;
    }
}
