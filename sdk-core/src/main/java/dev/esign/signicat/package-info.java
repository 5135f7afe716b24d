/**
 * Signicat Express (signicat.com), formerly Idfy, by its public pages and the models of its own libraries. Begin at
 * {@link dev.esign.signicat.SignicatClient}. The newer platform at {@code api.signicat.com} is another API.
 *
 * <p>Answers are read leniently: members that are absent are null or empty, members that no page names are kept in
 * {@code extra()}, values that may grow keep what they do not know and are compared ignoring case, for samples write them in
 * several casings. Parts of a request that an answer repeats have one type: what was read can be changed and sent back.
 *
 * <p>A call that is answered 403 says which {@linkplain dev.esign.signicat.SignicatScope scope} it probably wanted. The names
 * of fields in {@link dev.esign.ApiException#fieldErrors()} come in either casing: compare them ignoring case.
 */
@NullMarked
package dev.esign.signicat;

import org.jspecify.annotations.NullMarked;
