/**
 * GetSigned (getsigned.ca), by its public pages. Begin at {@link dev.esign.getsigned.GetSignedClient}.
 *
 * <p>The pages leave much open: most answers are shown in part or not at all. So every answer is read leniently: members
 * that are absent are null or empty, members that no page names are kept in {@code extra()}, and values that may grow
 * ({@link dev.esign.getsigned.EnvelopeStatus} and its like) keep what they do not know. Where the pages contradict each
 * other, the documentation site counts and not the marketing site: JSON in camel case, step by step. What only marketing
 * pages name (templates, embedded signing) and what signers call themselves is not here.
 */
@NullMarked
package dev.esign.getsigned;

import org.jspecify.annotations.NullMarked;
