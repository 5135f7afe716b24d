/** The one road that every call takes. Not part of the API. */
@NullMarked
package dev.esign.internal.http;

import org.jspecify.annotations.NullMarked;
