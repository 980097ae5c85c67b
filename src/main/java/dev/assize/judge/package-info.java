/** Judge models: a rubric, a call, and a verdict that is never guessed. */
@NullMarked
package dev.assize.judge;

import org.jspecify.annotations.NullMarked;
