/**
 * Checks made of other checks: any, all or some of them, and one under the condition of another.
 */
@NullMarked
package dev.assize.check.composed;

import org.jspecify.annotations.NullMarked;
