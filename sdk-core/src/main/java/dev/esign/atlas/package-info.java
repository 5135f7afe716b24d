/**
 * Atlas (atlaswork.ai), by its public pages. Begin at {@link dev.esign.atlas.AtlasClient}.
 *
 * <p>The pages leave much open: most answers are shown in part or not at all. So every answer is read leniently: members
 * that are absent are null or empty, members that no page names are kept in {@code extra()}, and values that may grow
 * ({@link dev.esign.atlas.EnvelopeStatus} and its like) keep what they do not know.
 */
@NullMarked
package dev.esign.atlas;

import org.jspecify.annotations.NullMarked;
