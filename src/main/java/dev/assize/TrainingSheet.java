package dev.assize;

import dev.assize.base.Numbers;
import dev.assize.judge.calibration.Confusion;
import dev.assize.judge.learned.Fold;
import dev.assize.judge.learned.HeldOut;
import dev.assize.judge.learned.LearnedModel;
import dev.assize.report.Visible;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What a judge was taught and how far it got, as plain text of a screen. */
final class TrainingSheet {

  private static final int TOLD = 10;

  private TrainingSheet() {}

  /**
   * The sheet.
   *
   * @param missing labelled replies that are nowhere
   */
  static String of(String judge, LearnedModel model, int missing) {
    Sheet page = new Sheet();
    List<HeldOut> held = model.heldOut();
    page.line("judge:" + judge + ", taught by labels of " + Visible.marked(model.criterion()));
    page.line(
        Numbers.count(held.size(), "reply")
            + " in "
            + Numbers.count(model.folds().size(), "fold")
            + ", "
            + Numbers.count(model.features().size(), "feature")
            + (missing == 0
                ? ""
                : "; left out: "
                    + Numbers.count(missing, "labelled reply")
                    + " in no cassette, baseline or run"));
    page.line("");
    page.line("held out: each reply judged by what was learned without its case");
    Confusion all = confusion(held);
    page.line("  people pass " + all.passes() + ": it passes " + all.rightPass());
    page.line("  people fail " + all.fails() + ": it fails " + all.rightFail());
    page.line("  " + FigureWords.kappaAndJ(all));
    page.line("");
    page.line("penalty " + range(model, Fold::strength));
    page.line("threshold " + range(model, Fold::threshold));
    page.line("");
    page.line("what weighs most, by one standard deviation (mean over the folds)");
    for (Map.Entry<String, Double> each : model.heaviest().stream().limit(TOLD).toList()) {
      page.line(String.format(Locale.ROOT, "  %+.2f  %s", each.getValue(), each.getKey()));
    }
    page.line("");
    page.line("Whether it may decide: assize calibrate " + judge);
    return page.toString();
  }

  static Confusion confusion(List<HeldOut> held) {
    int[] counts = new int[4];
    held.forEach(each -> counts[(each.label() ? 0 : 2) + (each.verdict() ? 0 : 1)]++);
    return new Confusion(counts[0], counts[1], counts[2], counts[3], 0, 0);
  }

  private static String range(LearnedModel model, ToDoubleFunction<Fold> figure) {
    double least = model.folds().stream().mapToDouble(figure).min().orElse(0);
    double most = model.folds().stream().mapToDouble(figure).max().orElse(0);
    return least == most
        ? String.format(Locale.ROOT, "%.2f in all folds", least)
        : String.format(Locale.ROOT, "%.2f to %.2f over the folds", least, most);
  }
}
