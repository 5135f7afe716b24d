/**
 * The main job: a contract sent, signed, verified and downloaded. The code to copy is {@link dev.esign.quickstart.AtlasJob} or
 * {@link dev.esign.quickstart.GetSignedJob}.
 */
@NullMarked
package dev.esign.quickstart;

import org.jspecify.annotations.NullMarked;
