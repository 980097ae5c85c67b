package dev.assize;

import dev.assize.history.CaseMoment;
import dev.assize.stats.Flakiness;
import java.util.List;

/**
 * One case over time, subject by subject.
 *
 * @param subjects by name
 */
public record CaseHistory(String caseId, List<OfSubject> subjects) {

  public CaseHistory {
    subjects = List.copyOf(subjects);
  }

  /**
   * What became of the case with one subject.
   *
   * @param steps in the order of time
   * @param flakiness by the trials of the newest version that were asked and measured alike
   */
  public record OfSubject(String subject, List<Step> steps, Flakiness flakiness) {
    public OfSubject {
      steps = List.copyOf(steps);
    }
  }

  /**
   * One outcome.
   *
   * @param turn what it is beside the last decided one
   * @param changes what differs from the run before, in words
   */
  public record Step(CaseMoment moment, Turn turn, List<String> changes) {
    public Step {
      changes = List.copyOf(changes);
    }
  }

  /** What an outcome is beside the last decided one. */
  public enum Turn {
    NONE,
    BROKE,
    FIXED
  }

  /** For a terminal. */
  public String text() {
    return CaseHistorySheet.of(this);
  }

  /** For programs: {@code assize/case-history/1}. */
  public String json() {
    return CaseHistoryJson.of(this);
  }

  /** For a spreadsheet: a row for each outcome. */
  public String csv() {
    return CaseHistoryCsv.of(this);
  }
}
