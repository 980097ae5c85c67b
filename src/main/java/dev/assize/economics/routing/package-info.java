/**
 * What it would bring to send each question to one of several subjects: simulated from recorded
 * outcomes, fitted on one half of the cases and measured on the other.
 */
@NullMarked
package dev.assize.economics.routing;

import org.jspecify.annotations.NullMarked;
