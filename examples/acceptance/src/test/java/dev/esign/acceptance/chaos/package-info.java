/** The SDK through connections that break at every byte, under mixed faults, and in processes that are killed. */
@NullMarked
package dev.esign.acceptance.chaos;

import org.jspecify.annotations.NullMarked;
