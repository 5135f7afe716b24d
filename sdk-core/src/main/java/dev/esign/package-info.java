/** Placeholder. */
@NullMarked
package dev.esign;

import org.jspecify.annotations.NullMarked;
