/**
 * Xodo Sign's wire: {@link dev.esign.sandbox.xodo.XodoSandbox}. What Xodo Sign's public pages leave open is decided as the
 * sandbox's README says.
 */
@NullMarked
package dev.esign.sandbox.xodo;

import org.jspecify.annotations.NullMarked;
