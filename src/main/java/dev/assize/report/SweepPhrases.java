package dev.assize.report;

import dev.assize.base.Numbers;
import dev.assize.report.Adversity.Rate;
import dev.assize.report.Sweep.EffectiveLength;
import dev.assize.report.Sweep.Reached;
import dev.assize.score.Counts;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sweep of place and length in words, the same in every format. */
public final class SweepPhrases {

  /** What the effective length is, and whose idea. */
  public static final String DEFINITION =
      "The effective context length is the longest padding at which, as at all shorter ones, at"
          + " least 85 % of the cases pass that pass without padding, counted over the same cases, 20"
          + " or more of each length; one beyond the model's context counts as not passed. After"
          + " A. Modarressi et al., NoLiMa (ICML 2025), with the golden cases untouched as the short"
          + " context.";

  private SweepPhrases() {}

  /** {@code effective context length 4,000 tokens of padding (at 8,000 not any more)}. */
  public static String effective(EffectiveLength effective) {
    return "effective context length "
        + switch (effective) {
          case EffectiveLength.Found found ->
              tokens(found.tokens()) + " of padding (not " + Numbers.count(found.next()) + ")";
          case EffectiveLength.AtLeast least ->
              "at least " + tokens(least.tokens()) + " of padding (longer ones cannot be told)";
          case EffectiveLength.Below below -> "below " + tokens(below.tokens()) + " of padding";
          case EffectiveLength.Untold untold -> "cannot be told (" + untold.why() + ")";
        };
  }

  /** {@code 1,000 tokens}. */
  public static String tokens(int count) {
    return Numbers.count(count, "token");
  }

  /** How the sweep went, in a sentence without its stop. */
  static String sentence(Sweep sweep) {
    int asked = 0;
    int beyond = 0;
    for (Sweep.ByPadding length : sweep.byPadding()) {
      asked += length.reached().outcomes().total() - length.reached().outcomes().notAsked();
      beyond += length.reached().beyond();
    }
    return effective(sweep.effective())
        + (beyond == 0
            ? ""
            : "; "
                + Numbers.count(beyond)
                + " of "
                + Numbers.count(asked, "case")
                + " were beyond the model's context")
        + (sweep.untold() == 0
            ? ""
            : "; "
                + Numbers.count(sweep.untold(), "case")
                + " of an earlier release do not say where their passages stand");
  }

  /** {@code 12 of 15, 80.0 % (58.2 to 92.1)}, with what was not decided. */
  public static String reached(Reached reached) {
    Rate passed = reached.passed();
    String share =
        passed.n() == 0
            ? "none decided"
            : Numbers.count(passed.hits())
                + " of "
                + Numbers.count(passed.n())
                + passed
                    .alone()
                    .map(
                        i ->
                            " (" + Numbers.percent(i.lo()) + " to " + Numbers.percent(i.hi()) + ")")
                    .orElse("");
    String open = open(reached);
    return open.isEmpty() ? share : share + "; " + open;
  }

  /** {@code 3 beyond the model's context, 1 unscored}; empty where all were decided. */
  public static String open(Reached reached) {
    Counts outcomes = reached.outcomes();
    return open(reached.beyond(), outcomes.errored(), outcomes.unscored(), outcomes.notAsked());
  }

  /**
   * The same of counts.
   *
   * @param errored those beyond the context among them
   */
  public static String open(long beyond, long errored, long unscored, long notAsked) {
    return Stream.of(
            some(beyond, "beyond the model's context"),
            some(errored - beyond, "errored otherwise"),
            some(unscored, "unscored"),
            some(notAsked, "not asked"))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String some(long count, String what) {
    return count == 0 ? "" : Numbers.count(count) + " " + what;
  }
}
