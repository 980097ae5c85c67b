/** Judges of two replies: both orders always, so that what stands first gains nothing. */
@NullMarked
package dev.assize.judge.pair;

import org.jspecify.annotations.NullMarked;
