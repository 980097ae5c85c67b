/** Mutators D01 to D08: orders, roles, pressure and forged history. */
@NullMarked
package dev.assize.adversarial.social;

import org.jspecify.annotations.NullMarked;
