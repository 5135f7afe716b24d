/** What is wrong with a text whoever it is from or for. Not part of the API. */
@NullMarked
package dev.esign.internal.check;

import org.jspecify.annotations.NullMarked;
