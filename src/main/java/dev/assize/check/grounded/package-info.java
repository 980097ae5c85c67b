/**
 * Checks of whether a reply rests on what it was given: numbers, names, links, citations and
 * quotations. They compare what is written; whether the passage is understood is for a judge.
 */
@NullMarked
package dev.assize.check.grounded;

import org.jspecify.annotations.NullMarked;
