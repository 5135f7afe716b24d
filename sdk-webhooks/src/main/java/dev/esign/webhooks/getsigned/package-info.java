/**
 * Webhooks from GetSigned: {@link dev.esign.webhooks.getsigned.GetSignedWebhooks} verifies a delivery,
 * {@link dev.esign.webhooks.getsigned.GetSignedEvent} is what it says.
 */
@NullMarked
package dev.esign.webhooks.getsigned;

import org.jspecify.annotations.NullMarked;
