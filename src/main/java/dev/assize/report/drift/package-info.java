/**
 * The drift report as data, and in the parts that every format lays out: a sentence, what moved,
 * when, whose, and the tables and figures behind it.
 */
@NullMarked
package dev.assize.report.drift;

import org.jspecify.annotations.NullMarked;
