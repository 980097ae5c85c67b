/** Checks of what a subject did with its tools: which it called, with what, in which order. */
@NullMarked
package dev.assize.check.agent;

import org.jspecify.annotations.NullMarked;
