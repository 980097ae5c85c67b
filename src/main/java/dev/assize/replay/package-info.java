/** Asks subjects and judges within limits: schedule, retry, cache, cassettes. */
@NullMarked
package dev.assize.replay;

import org.jspecify.annotations.NullMarked;
