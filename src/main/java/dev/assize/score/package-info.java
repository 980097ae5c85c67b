/** From verdicts to case scores and metrics; nothing here asks a model or reads a file. */
@NullMarked
package dev.assize.score;

import org.jspecify.annotations.NullMarked;
