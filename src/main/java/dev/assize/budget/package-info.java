/** What runs may use up, and who sees to it that they use no more. */
@NullMarked
package dev.assize.budget;

import org.jspecify.annotations.NullMarked;
