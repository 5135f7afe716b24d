/** What documents are, by their bytes. Not part of the API. */
@NullMarked
package dev.esign.internal.document;

import org.jspecify.annotations.NullMarked;
