/** Subjects whose verdicts are known beforehand: they show whether the oracles can tell. */
@NullMarked
package dev.assize.adversarial.nulls;

import org.jspecify.annotations.NullMarked;
