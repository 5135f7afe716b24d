/** What is wrong with a request whoever it is for. Not part of the API. */
@NullMarked
package dev.esign.internal.check;

import org.jspecify.annotations.NullMarked;
