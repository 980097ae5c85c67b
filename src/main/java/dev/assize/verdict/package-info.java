/** What a check or a judge found, and why. */
@NullMarked
package dev.assize.verdict;

import org.jspecify.annotations.NullMarked;
