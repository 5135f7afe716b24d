/** The one command that measures: what it runs, how it judges, and what it writes. Each group has a package below. */
@NullMarked
package dev.esign.benchmarks;

import org.jspecify.annotations.NullMarked;
