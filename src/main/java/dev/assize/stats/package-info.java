/**
 * Pure statistics on primitives: intervals, tests and detectable effects for paired pass/fail data.
 * The only door to commons-statistics.
 *
 * <p>No method returns NaN. Data that cannot answer (no cases, nothing discordant) gives an empty
 * {@code Optional}; an argument outside its range (a level of 1, a NaN) is the caller's mistake and
 * gives an {@code IllegalArgumentException} that names it.
 */
@NullMarked
package dev.assize.stats;

import org.jspecify.annotations.NullMarked;
