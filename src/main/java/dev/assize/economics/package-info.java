/**
 * What quality costs: which of several subjects is good enough for which kind of task, and at what
 * price. Stored outcomes in, decisions out; money is decimal, and of one currency.
 */
@NullMarked
package dev.assize.economics;

import org.jspecify.annotations.NullMarked;
