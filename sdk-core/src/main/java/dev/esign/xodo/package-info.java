/**
 * Xodo Sign, formerly eversign (eversign.com), by its public pages. Begin at {@link dev.esign.xodo.XodoClient}.
 *
 * <p>The wire is that of a PHP program, and is read as such: what is absent is {@code ""}, an empty map is {@code []}, a flag is
 * 0, 1, a string or a boolean, a number may be a string. Members that no page names are kept in {@code extra()}, and values that
 * may grow ({@link dev.esign.xodo.SignerStatus} and its like) keep what they do not know. Errors come in the body, most likely
 * with the status 200; here they are the same typed errors as everywhere.
 *
 * <p>Bulk jobs and their CSV files, and the update of a document, are named only by pages of others, and are not here.
 */
@NullMarked
package dev.esign.xodo;

import org.jspecify.annotations.NullMarked;
