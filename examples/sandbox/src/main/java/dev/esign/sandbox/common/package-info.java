/** What the providers of the sandbox share: the server, the store, the background, the pages, keyed answers, the way of a webhook. */
@NullMarked
package dev.esign.sandbox.common;

import org.jspecify.annotations.NullMarked;
