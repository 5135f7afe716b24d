/**
 * Documents on paper: what the sandbox does with the bytes that people send it. {@link dev.esign.sandbox.paper.Paper} is
 * the way in; nothing here knows of HTTP, storage or envelopes.
 */
@NullMarked
package dev.esign.sandbox.paper;

import org.jspecify.annotations.NullMarked;
