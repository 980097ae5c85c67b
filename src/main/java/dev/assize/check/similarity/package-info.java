/**
 * Checks of how like a reply is to the texts it should be like. They measure words and characters,
 * never meaning: a right answer in words of its own scores low.
 */
@NullMarked
package dev.assize.check.similarity;

import org.jspecify.annotations.NullMarked;
