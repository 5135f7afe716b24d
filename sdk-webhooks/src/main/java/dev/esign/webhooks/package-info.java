/** Placeholder. */
@NullMarked
package dev.esign.webhooks;

import org.jspecify.annotations.NullMarked;
