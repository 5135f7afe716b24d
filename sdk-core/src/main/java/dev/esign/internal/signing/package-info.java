/** What the adapters of all providers share. Not part of the API. */
@NullMarked
package dev.esign.internal.signing;

import org.jspecify.annotations.NullMarked;
