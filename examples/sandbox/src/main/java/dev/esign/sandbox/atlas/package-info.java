/**
 * Atlas, played from its wire sheet: REST under {@code /api}, the review and sign pages, an outbox in place of e-mail, and
 * webhooks. {@link dev.esign.sandbox.atlas.AtlasSandbox} is the way in.
 */
@NullMarked
package dev.esign.sandbox.atlas;

import org.jspecify.annotations.NullMarked;
