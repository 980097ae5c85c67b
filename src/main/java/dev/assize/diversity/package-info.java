/** Pure measures of a set of texts: how alike they are, and what stands in them twice. */
@NullMarked
package dev.assize.diversity;

import org.jspecify.annotations.NullMarked;
