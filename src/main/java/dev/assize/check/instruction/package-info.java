/**
 * The 25 families of verifiable instructions of IFEval (Zhou et al. 2023, arXiv 2311.07911), strict
 * and loose. White space, letters and words are those of the published checker's language; see
 * {@code docs/instructions.md} for where the two differ.
 */
@NullMarked
package dev.assize.check.instruction;

import org.jspecify.annotations.NullMarked;
