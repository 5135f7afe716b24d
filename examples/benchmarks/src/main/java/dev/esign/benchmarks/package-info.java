/** Benchmarks, each a class of its own. */
@NullMarked
package dev.esign.benchmarks;

import org.jspecify.annotations.NullMarked;
