/**
 * A local e-signature provider: {@link dev.esign.sandbox.Sandbox} starts one, in a test or from a terminal. It is written
 * from the providers' wire sheets and shares no code with the SDK, so that a mistake in one does not hide behind the other.
 */
@NullMarked
package dev.esign.sandbox;

import org.jspecify.annotations.NullMarked;
