/**
 * Proves the gate's error rates: draws thousands of seeded comparisons whose truth is known, has
 * the whole gate decide each, and counts. Run by {@code bench/simulate.sh}.
 */
@NullMarked
package dev.assize.simulation;

import org.jspecify.annotations.NullMarked;
