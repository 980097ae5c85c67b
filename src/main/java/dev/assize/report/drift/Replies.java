package dev.assize.report.drift;

import dev.assize.drift.SameInput;
import dev.assize.drift.TotalAgreement;
import dev.assize.report.CutText;
import java.util.List;

/**
 * What became of the replies to the very same inputs.
 *
 * @param same of the two runs compared, their first trials
 * @param agreement over all trials of all runs
 * @param examples some that differ in substance, without sealed cases
 */
public record Replies(SameInput same, TotalAgreement agreement, List<Example> examples) {

  public Replies {
    examples = List.copyOf(examples);
  }

  /** One case's reply at two times. Untrusted: a model wrote both. */
  public record Example(String caseId, CutText before, CutText after) {}
}
