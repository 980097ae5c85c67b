package dev.assize.check.similarity;

import dev.assize.check.Arguments;
import dev.assize.check.AtLeast;
import dev.assize.check.Description;
import dev.assize.check.Description.Needs;
import dev.assize.check.Examination;
import dev.assize.check.TextCheck;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import dev.assize.verdict.Verdict.Graded;
import java.util.List;

/**
 * A check that measures a likeness, and passes from a score on.
 *
 * @param measure its name, as rationales tell it
 * @param references for each what a reply may lack of it
 */
record Comparison(String measure, List<Missing> references, AtLeast threshold, Likeness.Scale scale)
    implements TextCheck {

  /** The description that all comparisons share. */
  static Description describe(String name, String summary) {
    return Description.of(
            name,
            summary
                + " Without a value the reply is compared with the reference of its case; without"
                + " [at least] the score is told and decides nothing. It measures wording, not"
                + " whether the answer is right.")
        .takes("texts parted by |, the likest counts, or nothing for the reference")
        .knows(AtLeast.OPTION)
        .needs(Needs.GOLDEN);
  }

  /** The comparison as written. */
  static Examination asAskedBy(Arguments arguments, String measure, Likeness.Measure way) {
    return asAskedBy(arguments, arguments.references(), measure, way);
  }

  static Examination asAskedBy(
      Arguments arguments, List<String> references, String measure, Likeness.Measure way) {
    AtLeast threshold = AtLeast.askedBy(arguments);
    requireSense(arguments, threshold);
    return new Comparison(
        measure,
        references.stream().map(Missing::new).toList(),
        threshold,
        way.against(references));
  }

  /** Tells thresholds that every reply reaches, and scores that are to be turned round. */
  static void requireSense(Arguments arguments, AtLeast threshold) {
    if (!threshold.decides()) {
      arguments.decidesNothing();
    } else if (threshold.least().getFirst().signum() == 0) {
      arguments.alwaysTrue("no score is below 0");
    }
  }

  @Override
  public Verdict judge(String text) {
    return scale
        .of(text)
        .map(likeness -> verdict(text, likeness))
        .orElseGet(
            () ->
                Verdict.unscored(
                    "the reply is too long to compare: " + text.length() + " characters"));
  }

  private Verdict verdict(String text, Likeness likeness) {
    Score score = new Score(likeness.score());
    String missing =
        references.get(likeness.closest()).from(text).map(m -> "; the reply lacks " + m).orElse("");
    return new Graded(
        score.grade(threshold),
        Rationale.of(measure + " " + score.shown() + Score.wanted(threshold) + missing));
  }
}
