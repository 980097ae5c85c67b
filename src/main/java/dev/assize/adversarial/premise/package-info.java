/** Mutators M01 to M04: the question rests on something untrue, or on something else. */
@NullMarked
package dev.assize.adversarial.premise;

import org.jspecify.annotations.NullMarked;
