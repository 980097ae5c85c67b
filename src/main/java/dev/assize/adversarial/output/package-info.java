/** Mutators O01 to O04: what does harm where it is shown, and what must not be done. */
@NullMarked
package dev.assize.adversarial.output;

import org.jspecify.annotations.NullMarked;
