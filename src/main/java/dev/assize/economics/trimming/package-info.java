/** Whether a shorter prompt is good enough, and what it saves. */
@NullMarked
package dev.assize.economics.trimming;

import org.jspecify.annotations.NullMarked;
