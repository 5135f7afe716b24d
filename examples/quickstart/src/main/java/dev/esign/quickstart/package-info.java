/** The main job: a contract sent, signed, verified and downloaded. Begin at {@link dev.esign.quickstart.ContractJob}. */
@NullMarked
package dev.esign.quickstart;

import org.jspecify.annotations.NullMarked;
