package dev.assize.report;

import dev.assize.cases.Expectation.Importance;
import java.util.List;

/**
 * One case in one line.
 *
 * @param tags words for filters
 * @param transition {@code broke}, {@code fixed}, {@code steady-pass}, {@code steady-fail}, {@code
 *     not-comparable}; {@code added}, {@code removed}, {@code edited} or {@code unjudged} when it
 *     was not paired; {@code alone} without a baseline
 * @param baseline the state's word, {@code -} when the side does not know the case
 * @param candidate the state's word, {@code -} when the side does not know the case
 * @param before what else is told of the baseline
 * @param after what else is told of the candidate
 */
public record CaseRow(
    String id,
    String category,
    Importance importance,
    List<String> tags,
    String transition,
    String baseline,
    String candidate,
    CaseMarks before,
    CaseMarks after) {

  public CaseRow {
    tags = List.copyOf(tags);
  }

  /** What stands where a side does not know a case. */
  public static final String ABSENT = "-";

  public boolean isCritical() {
    return importance.isCritical();
  }

  public boolean isQuarantined() {
    return importance == Importance.QUARANTINED;
  }
}
