/** Mutators R01 to R08: the passages given along are bent, moved, hidden or taken away. */
@NullMarked
package dev.assize.adversarial.retrieval;

import org.jspecify.annotations.NullMarked;
