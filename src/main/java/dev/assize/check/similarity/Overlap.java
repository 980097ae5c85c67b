package dev.assize.check.similarity;

/**
 * How many runs of n items (n-grams) a reply has, its references have, and both share; a run that
 * stands twice counts twice.
 *
 * @param wanted of several references each run counts as often as in the one that has most of it
 */
record Overlap(int offered, int wanted, int shared) {}
