/** How two texts differ, in pieces that a page can mark. Door of java-diff-utils. */
@NullMarked
package dev.assize.report.diff;

import org.jspecify.annotations.NullMarked;
