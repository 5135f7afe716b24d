@NullMarked
package dev.esign.oauth;

import org.jspecify.annotations.NullMarked;
