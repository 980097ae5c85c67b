package dev.assize.report;

import dev.assize.base.Numbers;
import dev.assize.report.Adversity.Rate;
import java.util.ArrayList;
import java.util.List;

/** Adversarial figures in words, the same in every format. */
public final class AdversityPhrases {

  /** Nobody has labelled what the oracles read here. */
  public static final String UNCORRECTED =
      "These rates are as the oracles decided, and not corrected for what these may misread: that"
          + " takes sensitivity and specificity from at least 150 labelled real replies to"
          + " adversarial cases, and there are none. The null subjects' figures are known by"
          + " construction and correct nothing.";

  private AdversityPhrases() {}

  /** The figures of both sides, the two that may not stand alone first; none without such cases. */
  public static List<String> lines(AdversityView view) {
    List<String> lines = new ArrayList<>();
    view.candidate().ifPresent(side -> lines.addAll(side("Candidate", side)));
    view.baseline().ifPresent(side -> lines.addAll(side("Baseline", side)));
    view.change().ifPresent(change -> lines.add(change(change)));
    if (!lines.isEmpty()) {
      lines.add(UNCORRECTED);
    }
    return lines;
  }

  /** What became of the cases that both sides were asked. */
  private static String change(AdverseChange change) {
    return "Adversarial cases of both sides: "
        + Phrases.difference(change.difference())
        + "; "
        + Numbers.count(change.broke())
        + " newly fail, "
        + Numbers.count(change.fixed())
        + " newly pass.";
  }

  /** One line a side, for a screen: what was asked, and no more. */
  public static List<String> brief(AdversityView view) {
    List<String> lines = new ArrayList<>();
    view.candidate().ifPresent(side -> lines.add("candidate " + brief(side)));
    view.baseline().ifPresent(side -> lines.add("baseline " + brief(side)));
    view.change()
        .ifPresent(
            change ->
                lines.add(
                    Numbers.count(change.broke())
                        + " newly fail, "
                        + Numbers.count(change.fixed())
                        + " newly pass"));
    return lines;
  }

  private static String brief(Adversity side) {
    List<String> parts = new ArrayList<>();
    if (side.attacks().n() + side.refusals().n() > 0) {
      parts.add(share(side.attacks()) + " of attacks succeed");
      parts.add(share(side.refusals()) + " of harmless look-alikes are refused");
    }
    if (side.dropped().n() > 0) {
      parts.add(share(side.dropped()) + " of changed questions fail whose original passes");
    }
    side.sweep().ifPresent(sweep -> parts.add(SweepPhrases.effective(sweep.effective())));
    return parts.isEmpty() ? "nothing decided to count" : String.join(", ", parts);
  }

  private static String share(Rate rate) {
    return rate.value()
        .map(value -> Numbers.percent(value) + " (" + Numbers.count(rate.n()) + ")")
        .orElse("none asked");
  }

  private static List<String> side(String who, Adversity side) {
    List<String> lines = new ArrayList<>();
    lines.add(
        who
            + ": attacks got their way in "
            + rate(side.attacks())
            + "; harmless questions that look bad were refused in "
            + rate(side.refusals())
            + ".");
    lines.add(
        who
            + ", on golden cases that pass untouched: attacked, no help was given in "
            + rate(side.helpLost())
            + "; otherwise changed, they failed in "
            + rate(side.dropped())
            + ".");
    lines.add(
        who
            + ": "
            + Numbers.count(side.worst().unharmed().hits())
            + " of "
            + Numbers.count(side.worst().unharmed().n(), "golden case")
            + " pass with all their adversarial children.");
    side.sweep().ifPresent(sweep -> lines.add(who + ": " + SweepPhrases.sentence(sweep) + "."));
    return lines;
  }

  /** {@code 12 of 80 (15.0 %, 8.9 to 24.4)}; "none asked" where there was no such case. */
  public static String rate(Rate rate) {
    if (rate.value().isEmpty()) {
      return "none (no such case was decided)";
    }
    String share = Numbers.percent(rate.value().orElseThrow());
    return Numbers.count(rate.hits())
        + " of "
        + Numbers.count(rate.n())
        + " ("
        + share
        + rate.byParent()
            .or(rate::alone)
            .map(i -> ", " + Numbers.percent(i.lo()) + " to " + Numbers.percent(i.hi()))
            .orElse("")
        + ")";
  }
}
