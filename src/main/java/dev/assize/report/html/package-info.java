/**
 * Lays a report out as one HTML page that needs no script and asks no network. Door of FreeMarker.
 */
@NullMarked
package dev.assize.report.html;

import org.jspecify.annotations.NullMarked;
