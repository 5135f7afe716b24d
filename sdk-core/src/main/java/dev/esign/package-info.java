/**
 * What every call to every provider shares: {@link dev.esign.ApiCall}, {@link dev.esign.Credential},
 * {@link dev.esign.Document}, {@link dev.esign.RetryPolicy}, and the one family of errors under
 * {@link dev.esign.EsignException}.
 */
@NullMarked
package dev.esign;

import org.jspecify.annotations.NullMarked;
