/**
 * GetSigned's wire: {@link dev.esign.sandbox.getsigned.GetSignedSandbox}. What GetSigned's public pages leave open is decided
 * as the sandbox's README says.
 */
@NullMarked
package dev.esign.sandbox.getsigned;

import org.jspecify.annotations.NullMarked;
