/**
 * Reading and writing JSON and YAML strictly, with places for messages and a canonical form for
 * digests. Door of Jackson.
 */
@NullMarked
package dev.assize.json;

import org.jspecify.annotations.NullMarked;
