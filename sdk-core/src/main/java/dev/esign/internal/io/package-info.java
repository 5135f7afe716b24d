/** Streams. Not part of the API. */
@NullMarked
package dev.esign.internal.io;

import org.jspecify.annotations.NullMarked;
