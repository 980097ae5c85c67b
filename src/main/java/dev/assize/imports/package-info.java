/** Makes trials and findings out of replies that somebody else produced. */
@NullMarked
package dev.assize.imports;

import org.jspecify.annotations.NullMarked;
