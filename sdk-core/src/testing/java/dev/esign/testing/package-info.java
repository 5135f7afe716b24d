/** What the tests of clients stand on: a server, a clock that only sleeping moves, and a look for leaks afterwards. */
@NullMarked
package dev.esign.testing;

import org.jspecify.annotations.NullMarked;
