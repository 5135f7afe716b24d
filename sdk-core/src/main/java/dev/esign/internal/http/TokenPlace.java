package dev.esign.internal.http;

import dev.esign.Secret;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** Where a request carries its token. Asked for each request to the origin that the token is for, and for no other. */
interface TokenPlace {
    /** RFC 6750 §2.1. */
    TokenPlace BEARER = (request, url, token) -> request.header("Authorization", "Bearer " + token.reveal());

    static TokenPlace query(String name) {
        return (request, url, token) -> request.url(
                url.newBuilder().setQueryParameter(name, token.reveal()).build());
    }

    void put(Request.Builder request, HttpUrl url, Secret token);
}
