/** Judges that ask other judges: several who vote, or a cheap one before a strong one. */
@NullMarked
package dev.assize.judge.jury;

import org.jspecify.annotations.NullMarked;
