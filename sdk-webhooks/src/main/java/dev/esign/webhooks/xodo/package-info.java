/**
 * Webhooks from Xodo Sign: {@link dev.esign.webhooks.xodo.XodoWebhooks} verifies a delivery,
 * {@link dev.esign.webhooks.xodo.XodoEvent} is what it says, and much of that is not signed.
 */
@NullMarked
package dev.esign.webhooks.xodo;

import org.jspecify.annotations.NullMarked;
