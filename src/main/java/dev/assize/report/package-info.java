/**
 * The whole report as data, and the one way in which reports reach a disk. What a report says is
 * decided here; the packages below only lay it out.
 */
@NullMarked
package dev.assize.report;

import org.jspecify.annotations.NullMarked;
