/** Kinds of judge of one reply: rubrics, scales, labels, and whether a reply is faithful. */
@NullMarked
package dev.assize.judge.kinds;

import org.jspecify.annotations.NullMarked;
