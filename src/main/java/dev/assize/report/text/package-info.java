/**
 * Lays a report out as text: for a terminal, for programs (JSON) and for a job summary (Markdown).
 */
@NullMarked
package dev.assize.report.text;

import org.jspecify.annotations.NullMarked;
