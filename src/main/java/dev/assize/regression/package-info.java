/** Pairs two versions case by case and decides whether the candidate may ship. */
@NullMarked
package dev.assize.regression;

import org.jspecify.annotations.NullMarked;
