/**
 * Values that every floor shares: digests, problems, usage, money, seeds. Door of commons-text and
 * itu.
 */
@NullMarked
package dev.assize.base;

import org.jspecify.annotations.NullMarked;
