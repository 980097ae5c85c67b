/** Mutators C01 to C04: too much, too little, harmless words that look bad, and who asks. */
@NullMarked
package dev.assize.adversarial.extreme;

import org.jspecify.annotations.NullMarked;
