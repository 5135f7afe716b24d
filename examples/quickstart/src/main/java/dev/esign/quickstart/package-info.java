/**
 * The main job: a contract sent, signed, verified and downloaded. The code to copy is that of
 * {@link dev.esign.quickstart.Quickstart}; an {@link dev.esign.quickstart.Account} opens the way to one provider.
 */
@NullMarked
package dev.esign.quickstart;

import org.jspecify.annotations.NullMarked;
