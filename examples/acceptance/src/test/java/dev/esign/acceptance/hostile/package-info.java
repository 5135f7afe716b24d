/** The SDK against servers that mean it harm, or that have gone mad. */
@NullMarked
package dev.esign.acceptance.hostile;

import org.jspecify.annotations.NullMarked;
