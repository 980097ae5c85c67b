/** Mutators E01 to E05: the same question in a code, or in pieces, and orders that nobody sees. */
@NullMarked
package dev.assize.adversarial.encoding;

import org.jspecify.annotations.NullMarked;
