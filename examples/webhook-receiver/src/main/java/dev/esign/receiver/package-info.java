/**
 * The webhooks of all providers on one port. {@link dev.esign.receiver.WebhookServer} is the code to copy; it needs nothing but
 * {@code sdk-webhooks} and the JDK.
 */
@NullMarked
package dev.esign.receiver;

import org.jspecify.annotations.NullMarked;
