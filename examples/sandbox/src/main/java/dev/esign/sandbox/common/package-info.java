/** What the providers of the sandbox share: the store, the background, the pages, the way of a webhook. */
@NullMarked
package dev.esign.sandbox.common;

import org.jspecify.annotations.NullMarked;
