/**
 * A judge that asks nobody: features of a reply, weighed as labels of other cases have taught it.
 */
@NullMarked
package dev.assize.judge.learned;

import org.jspecify.annotations.NullMarked;
