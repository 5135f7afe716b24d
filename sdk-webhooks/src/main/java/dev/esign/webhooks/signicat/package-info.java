/**
 * Webhooks from Signicat Express: {@link dev.esign.webhooks.signicat.SignicatWebhooks} verifies a delivery,
 * {@link dev.esign.webhooks.signicat.SignicatEvent} is what it says.
 */
@NullMarked
package dev.esign.webhooks.signicat;

import org.jspecify.annotations.NullMarked;
