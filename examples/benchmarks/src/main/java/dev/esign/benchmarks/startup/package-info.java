/** What the first call of a process costs, from nothing. */
@NullMarked
package dev.esign.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
