/**
 * What changes while nobody changes anything: control charts, change points, slow creep, one test
 * for each monitored quantity, what became of the same inputs, and whose drift it is, the subject's
 * or the judge's.
 *
 * <p>Pure: records in, outcomes out. Runs come in the order in which they were recorded, seeds as
 * arguments; there is no clock, and no store. Callers hand in fresh replies only: a replayed run
 * says nothing of today.
 *
 * <p>Where the evidence cannot answer, the outcome says so and what it would take; it is never a
 * number.
 */
@NullMarked
package dev.assize.drift;

import org.jspecify.annotations.NullMarked;
