package dev.assize.check.instruction;

/**
 * Whether a text follows an instruction.
 *
 * @param told what was found, true whether or not it was wanted
 */
record Finding(boolean isFollowed, String told) {}
