/**
 * Pure statistics on primitives: intervals, tests and detectable effects for paired passes, scores
 * and costs. The only door to commons-statistics.
 *
 * <p>Drawn results take a seed. The order of the cases and the names of their clusters change no
 * bit of a result, and swapping the sides mirrors it.
 *
 * <p>No method returns NaN. Data that cannot answer (no cases, nothing discordant) gives an empty
 * {@code Optional}; an argument outside its range (a level of 1, a NaN) is the caller's mistake and
 * gives an {@code IllegalArgumentException} that names it.
 */
@NullMarked
package dev.assize.stats;

import org.jspecify.annotations.NullMarked;
