/** Values that every floor shares: digests, problems, usage, money, seeds. */
@NullMarked
package dev.assize.base;

import org.jspecify.annotations.NullMarked;
