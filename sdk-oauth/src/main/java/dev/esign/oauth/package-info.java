/**
 * OAuth 2.0 tokens for the clients of {@code dev.esign}. A program that acts for itself begins at
 * {@link dev.esign.oauth.TokenSource} with a {@link dev.esign.oauth.ClientCredentialsGrant}; one that acts for users begins at
 * {@link dev.esign.oauth.OAuthClient}.
 */
@NullMarked
package dev.esign.oauth;

import org.jspecify.annotations.NullMarked;
