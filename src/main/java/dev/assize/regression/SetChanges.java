package dev.assize.regression;

import java.util.List;

/**
 * How the golden sets of the two sides differ, by case id.
 *
 * @param added only the candidate was asked
 * @param removed only the baseline was asked
 * @param edited asked on both sides, but not the same question
 * @param rederived the expectation changed: checks were run again over both sides' stored replies
 * @param unjudged the expectation changed and a judge's verdict decides: not comparable until
 *     judged again
 */
public record SetChanges(
    List<String> added,
    List<String> removed,
    List<String> edited,
    List<String> rederived,
    List<String> unjudged) {

  public SetChanges {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    edited = List.copyOf(edited);
    rederived = List.copyOf(rederived);
    unjudged = List.copyOf(unjudged);
  }
}
