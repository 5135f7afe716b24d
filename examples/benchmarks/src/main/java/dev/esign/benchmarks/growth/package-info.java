/** How cost grows with the number of things: it should not, for each of them. */
@NullMarked
package dev.esign.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
