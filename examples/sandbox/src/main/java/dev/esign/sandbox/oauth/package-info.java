/**
 * An OAuth 2.1-style authorization server, played from the RFCs: discovery (RFC 8414, RFC 9728), dynamic registration (RFC 7591,
 * RFC 7592), authorization code with PKCE (RFC 6749, RFC 7636, RFC 8252, RFC 8707, RFC 9207), refresh with rotation,
 * client credentials, and revocation (RFC 7009). It serves whatever {@link dev.esign.sandbox.oauth.Provider} it is given, on
 * that provider's origin. {@link dev.esign.sandbox.oauth.AuthorizationServer} is the way in.
 */
@NullMarked
package dev.esign.sandbox.oauth;

import org.jspecify.annotations.NullMarked;
