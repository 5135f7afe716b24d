/** What one status call costs the client: time, CPU and memory. */
@NullMarked
package dev.esign.benchmarks.calls;

import org.jspecify.annotations.NullMarked;
