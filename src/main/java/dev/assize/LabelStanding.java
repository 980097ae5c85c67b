package dev.assize;

import dev.assize.judge.Label;
import dev.assize.judge.calibration.AdmissionRule;
import dev.assize.judge.calibration.LabelSet;
import java.util.List;

/**
 * How many replies people have labelled on one criterion, by majority.
 *
 * @param tied on which they differ, so that they count for nothing
 */
public record LabelStanding(int pass, int fail, int tied) {

  static LabelStanding of(String criterion, List<Label> labels) {
    LabelSet set = LabelSet.of(criterion, labels);
    int tied = set.undecided();
    int pass = set.count(true);
    return new LabelStanding(pass, set.replies().size() - pass - tied, tied);
  }

  /** What an admission still needs, in words. */
  public String needs() {
    int passes = Math.max(0, AdmissionRule.LEAST_PASSES - pass);
    int fails = Math.max(0, AdmissionRule.LEAST_FAILS - fail);
    if (passes == 0 && fails == 0) {
      return "enough for a judge to be admitted by";
    }
    return "a judge can be admitted by "
        + AdmissionRule.LEAST_PASSES
        + " that pass and "
        + AdmissionRule.LEAST_FAILS
        + " that fail: "
        + (passes == 0 ? "" : passes + " more that pass")
        + (passes == 0 || fails == 0 ? "" : " and ")
        + (fails == 0 ? "" : fails + " more that fail")
        + (passes + fails == 1 ? " is needed" : " are needed");
  }
}
