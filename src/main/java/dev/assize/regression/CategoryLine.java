package dev.assize.regression;

import dev.assize.score.Counts;
import dev.assize.stats.PairedTable;

/** A category on both sides. It informs, unless a rule of the gate is about it. */
public record CategoryLine(
    String category, Counts baseline, Counts candidate, PairedTable table, PairedValues values) {}
