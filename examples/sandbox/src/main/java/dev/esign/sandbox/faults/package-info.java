/** How a sandbox is told to fail, and what it was asked. The same for every provider that the sandbox plays. */
@NullMarked
package dev.esign.sandbox.faults;

import org.jspecify.annotations.NullMarked;
