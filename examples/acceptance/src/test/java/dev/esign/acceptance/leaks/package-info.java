/** What must not be left behind: after a test, after a client, after a process. */
@NullMarked
package dev.esign.acceptance.leaks;

import org.jspecify.annotations.NullMarked;
