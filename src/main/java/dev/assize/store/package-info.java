/** Append-only journals of runs, and baseline files. */
@NullMarked
package dev.assize.store;

import org.jspecify.annotations.NullMarked;
