/**
 * How far a source of verdicts agrees with people, and whether that is enough for it to decide:
 * figures alone, worked out from labels and verdicts that others bring.
 */
@NullMarked
package dev.assize.judge.calibration;

import org.jspecify.annotations.NullMarked;
