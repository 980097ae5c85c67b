/**
 * What was run, over months: one row a run, a side, a metric, a case. All of it is derived from
 * journals and can be made again; SQLite in a file of the project, or a PostgreSQL that a team
 * shares.
 */
@NullMarked
package dev.assize.history;

import org.jspecify.annotations.NullMarked;
