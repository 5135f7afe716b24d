/** What a document of 1 GB costs, up and down. */
@NullMarked
package dev.esign.benchmarks.transfers;

import org.jspecify.annotations.NullMarked;
