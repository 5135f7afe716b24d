/** What tokens cost: to read one that is fresh, and to get one when everybody needs it at once. */
@NullMarked
package dev.esign.benchmarks.tokens;

import org.jspecify.annotations.NullMarked;
