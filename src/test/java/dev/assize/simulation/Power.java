package dev.assize.simulation;

import dev.assize.stats.McNemar;
import dev.assize.stats.PairedDesign;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * How often the gate sees a loss of 3, 4 or 5 points on 500 cases. At level 95 % and a margin that
 * a SHIP never reaches, HOLD is the two-sided test at 5 %, whose exact power stands beside it.
 */
record Power(Experiment experiment, double loss) {

  private static final int CASES = 500;
  private static final double SIZE = 0.05;
  private static final int HUNDRED = 100;

  static final List<String> HEADS =
      List.of(
          "true loss",
          "margin",
          "level",
          "HOLD",
          "SHIP",
          "INCONCLUSIVE",
          "naive gate: HOLD",
          "exact power of the mid-p test");

  static List<Power> all() {
    return Stream.of(of(0.05, 0.90), of(0.03, 0.90), of(0.01, 0.95)).flatMap(List::stream).toList();
  }

  private static List<Power> of(double margin, double level) {
    return DoubleStream.of(0.03, 0.04, 0.05)
        .mapToObj(
            loss ->
                new Power(
                    Experiment.of(
                            "power at " + loss + ", margin " + margin + ", level " + level,
                            GoldenSet.of(CASES),
                            ErrorRates.EQUAL.losing(loss))
                        .margin(margin)
                        .level(level),
                    loss))
        .toList();
  }

  String row(Tally tally) {
    return Page.row(
        points(loss),
        points(experiment.rules().margin()),
        Math.round(HUNDRED * experiment.rules().level()) + " %",
        tally.holds().text(),
        tally.ships().text(),
        tally.inconclusive().text(),
        tally.naiveHolds().text(),
        Rate.percent(midP()) + " %");
  }

  /** Summed over all tables; of finding a loss, not merely a difference. */
  double midP() {
    return new PairedDesign(CASES, experiment.truth().flips())
        .probability(
            -loss, table -> table.n01() > table.n10() && McNemar.midP(table).isAtMost(SIZE));
  }

  private static String points(double share) {
    return String.valueOf(Math.round(HUNDRED * share));
  }
}
