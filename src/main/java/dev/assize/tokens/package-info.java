/** Estimates how many tokens a text will cost before it is sent. Door of jtokkit. */
@NullMarked
package dev.assize.tokens;

import org.jspecify.annotations.NullMarked;
