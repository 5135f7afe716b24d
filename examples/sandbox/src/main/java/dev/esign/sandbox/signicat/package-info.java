/**
 * A local Signicat Express, written from the Signicat wire sheet alone and knowing nothing of the SDK. What the sheet leaves
 * open is decided once and listed in the sandbox's README.
 */
@NullMarked
package dev.esign.sandbox.signicat;

import org.jspecify.annotations.NullMarked;
