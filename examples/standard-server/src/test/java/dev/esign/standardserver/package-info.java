/** The SDK against Spring Authorization Server. */
@NullMarked
package dev.esign.standardserver;

import org.jspecify.annotations.NullMarked;
