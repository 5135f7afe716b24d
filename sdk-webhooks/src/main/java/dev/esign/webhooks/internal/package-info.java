/** What the receivers of all providers are made of. Not exported. */
@NullMarked
package dev.esign.webhooks.internal;

import org.jspecify.annotations.NullMarked;
