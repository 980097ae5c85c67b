package dev.assize;

import dev.assize.regression.Bill;
import dev.assize.regression.Prospect;
import dev.assize.regression.Prospect.Assumptions;
import dev.assize.regression.Rules;
import java.util.List;

/**
 * What a run of the project can show and what it asks, before anything is spent.
 *
 * @param basis where the share of differing cases comes from
 * @param repeats what the trials of the last look leave of it, in a sentence; empty of one trial
 * @param rules by which all candidates are decided on
 * @param bills what an early stop is expected to leave of the bill; empty where there is none
 * @param subjectCalls at least; conversations of several turns and tools take more
 * @param judgeCalls at least
 * @param baseline how it is asked, in a sentence; empty where there is none
 * @param probeCalls to the baseline's version beside the others, if it has to be probed
 * @param noise what more trials, samples or cases would do, a sentence for each judge
 * @param labels how many labelled pairs the margin needs, a sentence each; none without a judge
 * @param rejudging how many stored replies show a judge that moved, in a sentence; empty without a
 *     judge
 */
public record Planned(
    String project,
    int cases,
    int subjects,
    int trials,
    Assumptions assumed,
    String basis,
    String repeats,
    Rules rules,
    List<Prospect> prospects,
    List<Bill> bills,
    long subjectCalls,
    long judgeCalls,
    String baseline,
    long probeCalls,
    List<String> noise,
    List<String> labels,
    String rejudging) {

  public Planned {
    prospects = List.copyOf(prospects);
    bills = List.copyOf(bills);
    noise = List.copyOf(noise);
    labels = List.copyOf(labels);
  }
}
