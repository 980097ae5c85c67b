/** How much of the spread of judged scores is the judge's own, and whether jurors agree. */
@NullMarked
package dev.assize.noise;

import org.jspecify.annotations.NullMarked;
