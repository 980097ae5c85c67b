/** Mutators S01 to S15: the same question as hasty, foreign or hidden fingers write it. */
@NullMarked
package dev.assize.adversarial.surface;

import org.jspecify.annotations.NullMarked;
