/** Reading and writing JSON: a lenient reader, a strict writer. Not part of the API. */
@NullMarked
package dev.esign.internal.json;

import org.jspecify.annotations.NullMarked;
