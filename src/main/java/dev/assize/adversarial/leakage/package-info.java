/** Mutators L01 to L03: what must stay inside is asked for beside the question. */
@NullMarked
package dev.assize.adversarial.leakage;

import org.jspecify.annotations.NullMarked;
