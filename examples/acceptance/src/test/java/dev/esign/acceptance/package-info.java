/** The SDK against the sandbox, end to end. */
@NullMarked
package dev.esign.acceptance;

import org.jspecify.annotations.NullMarked;
