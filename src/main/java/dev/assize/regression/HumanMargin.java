package dev.assize.regression;

import dev.assize.regression.RuleFinding.Reading;
import java.util.stream.Collectors;

/**
 * A judged difference beside what people would say of it, to be held against a margin.
 *
 * @param changed whose margin is in judged points
 * @param margin in human points, as declared
 */
record HumanMargin(Calibration.Measured judge, Reading.Changed changed, double margin) {

  /** Whether labels take away what the judge keeps. */
  boolean isDenied() {
    return changed.interval().isAbove(-changed.margin()) && judge.isDenied(margin);
  }

  /**
   * {@code In human points -1.4 (...). Judged tone by anna: ... By people's labels of ...}.
   *
   * @param end behind what labels say
   */
  String words(String end) {
    String inHumanPoints =
        judge
            .inHumanPoints(changed.difference(), changed.interval())
            .map(found -> "In human points " + RuleSentences.inHumanPoints(found) + ". ")
            .orElse("");
    String labels =
        judge.byLabels().stream()
            .map(found -> " " + found.words())
            .collect(Collectors.joining("."));
    return inHumanPoints + judge.shown() + labels + (labels.isEmpty() ? "" : end);
  }
}
