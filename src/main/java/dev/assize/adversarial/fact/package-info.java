/** The facts of a parent: where they are told, and what follows when one of them is another. */
@NullMarked
package dev.assize.adversarial.fact;

import org.jspecify.annotations.NullMarked;
