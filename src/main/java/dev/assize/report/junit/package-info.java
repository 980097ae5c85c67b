/** Lays a report out as JUnit XML, as Surefire writes it and as build servers read it. */
@NullMarked
package dev.assize.report.junit;

import org.jspecify.annotations.NullMarked;
