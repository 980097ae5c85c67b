package dev.assize.report;

import dev.assize.cases.Expectation.Importance;
import java.util.List;

/**
 * One case in one line.
 *
 * @param tags words for filters
 * @param parent the golden case that an adversarial one was made of; empty for all others
 * @param transition {@code broke}, {@code fixed}, {@code steady-pass}, {@code steady-fail}, {@code
 *     not-comparable}; {@code added}, {@code removed}, {@code edited} or {@code unjudged} when it
 *     was not paired; {@code alone} without a baseline
 * @param baseline the state's word, {@code -} when the side does not know the case
 * @param candidate the state's word, {@code -} when the side does not know the case
 * @param before what else is told of the baseline
 * @param after what else is told of the candidate
 * @param question how it begins, as {@link #beginning} has it; empty where nobody knows
 */
public record CaseRow(
    String id,
    String category,
    Importance importance,
    List<String> tags,
    String parent,
    String transition,
    String baseline,
    String candidate,
    CaseMarks before,
    CaseMarks after,
    String question) {

  /** By so many characters of a question a list can be searched. */
  private static final int LONGEST_QUESTION = 100;

  /** What a page may need to write them: much where they have to be made visible first. */
  private static final int MOST_BYTES = 300;

  public CaseRow {
    tags = List.copyOf(tags);
  }

  /** The first hundred characters on one line, with an ellipsis where that is not all. */
  public static String beginning(String question) {
    String head = first(question, 4 * LONGEST_QUESTION);
    String line = head.strip().replaceAll("\\s+", " ");
    String told = CutText.of(first(line, LONGEST_QUESTION), MOST_BYTES).text();
    boolean isAll = told.length() == line.length() && head.length() == question.length();
    return isAll ? told : told + "\u2026";
  }

  private static String first(String text, int points) {
    return text.codePointCount(0, text.length()) <= points
        ? text
        : text.substring(0, text.offsetByCodePoints(0, points));
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
