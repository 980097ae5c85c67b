package dev.assize.store;

import dev.assize.verdict.Criterion;
import dev.assize.verdict.Verdict;

/**
 * What statistics need to know of a finding.
 *
 * @param position of the trial among the replies the finding is about, from 0
 * @param verdict with the rationale's label and without its text
 */
public record FindingEntry(Criterion criterion, int sample, int position, Verdict verdict) {}
