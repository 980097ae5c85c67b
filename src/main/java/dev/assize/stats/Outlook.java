package dev.assize.stats;

/**
 * How a comparison against a margin is going to end, before it is run: three probabilities that add
 * up to 1.
 *
 * @param notWorse the interval lies above minus the margin
 * @param worse the interval lies below 0, and reaches beyond the margin
 * @param undecided neither
 */
public record Outlook(double notWorse, double worse, double undecided) {}
