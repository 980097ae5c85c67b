/**
 * Whether a reply has the structure that was asked for: fields, columns, nesting, Markdown. Door of
 * the JDK's XML reader.
 */
@NullMarked
package dev.assize.check.structure;

import org.jspecify.annotations.NullMarked;
