/** OAuth 2.0 tokens (RFC 6749) for the clients of {@code dev.esign}. So far the seam only: {@link TokenSource}. */
@NullMarked
package dev.esign.oauth;

import org.jspecify.annotations.NullMarked;
