/**
 * Decisions about cost as data, and in the parts that every format lays out: the answer, the tables
 * behind it, and what must be known beside them.
 */
@NullMarked
package dev.assize.report.economics;

import org.jspecify.annotations.NullMarked;
