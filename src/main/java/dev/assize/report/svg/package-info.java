/** Figures as inline SVG: pure functions of numbers, with presentation attributes only. */
@NullMarked
package dev.assize.report.svg;

import org.jspecify.annotations.NullMarked;
