/** What the verification of webhooks costs, and what its time tells. */
@NullMarked
package dev.esign.benchmarks.webhooks;

import org.jspecify.annotations.NullMarked;
