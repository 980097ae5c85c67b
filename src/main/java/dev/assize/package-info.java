/** The facade that the command line and the test engine share: load, run, compare, report. */
@NullMarked
package dev.assize;

import org.jspecify.annotations.NullMarked;
