package dev.assize.report;

import dev.assize.score.Metric;

/**
 * A category on both sides, over its paired cases; without a baseline, over all of the candidate's.
 */
public record CategoryView(
    String category,
    Metric baseline,
    Metric candidate,
    Difference difference,
    SliceChange change) {}
