package dev.assize.regression;

import dev.assize.score.Counts;
import dev.assize.stats.PairedTable;

/** A category on both sides. It informs; only the whole set decides. */
public record CategoryLine(String category, Counts baseline, Counts candidate, PairedTable table) {}
