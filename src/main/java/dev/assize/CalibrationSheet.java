package dev.assize;

import dev.assize.base.Numbers;
import dev.assize.cases.Split;
import dev.assize.judge.calibration.AdmissionRule;
import dev.assize.judge.calibration.Confusion;
import dev.assize.judge.calibration.Measurement;
import dev.assize.judge.calibration.Measurement.Slice;
import dev.assize.judge.calibration.ProbeResult;
import dev.assize.judge.calibration.ProbeResult.Aim;
import dev.assize.judge.calibration.Ruling.Outcome;
import dev.assize.report.Visible;
import java.util.List;
import java.util.Locale;

/** What was found of a source of verdicts, as plain text of a screen or two. */
final class CalibrationSheet {

  private final Sheet page = new Sheet();
  private final Qualified qualified;

  private CalibrationSheet(Qualified qualified) {
    this.qualified = qualified;
  }

  /**
   * The sheet.
   *
   * @param split which cases are sealed, so that nothing is told of them
   * @param misses how many of the worst are shown in full
   * @param spent what asking took, a line each
   */
  static String of(Qualified qualified, Split split, int misses, List<String> spent) {
    CalibrationSheet sheet = new CalibrationSheet(qualified);
    sheet.heading();
    CommonParts.people(qualified.hearings().labels(), qualified.agreement(), sheet.page);
    sheet.verdicts(spent);
    sheet.slices("by category", qualified.measured().categories());
    sheet.slices("by length", qualified.measured().lengths());
    CommonParts.probes(title(qualified.probes()), qualified.probes(), sheet.page);
    CommonParts.probes(
        "attacks: altered replies that must not pass", qualified.attacks(), sheet.page);
    new MissSheet(qualified.hearings(), split, sheet.page)
        .show(qualified.measured().misses(), misses);
    CommonParts.admission(qualified.admission(), sheet.page);
    return sheet.page.toString();
  }

  private static String title(List<ProbeResult> probes) {
    return "probes: altered replies that must not pass"
        + (probes.stream().anyMatch(probe -> probe.aim() != Aim.PASS)
            ? ", and right ones beside a wrong reference"
            : "");
  }

  private void heading() {
    Hearings hearings = qualified.hearings();
    page.line(Visible.marked(hearings.maker().words()));
    page.line(
        "held against the labels of "
            + hearings.labels().criterion()
            + " in "
            + hearings.file()
            + "; intervals of "
            + Numbers.level(AdmissionRule.LEVEL));
  }

  private void verdicts(List<String> spent) {
    Measurement measured = qualified.measured();
    Confusion all = measured.all();
    page.line("");
    page.line("verdicts");
    table("", "people pass", "people fail");
    table("it passes", "" + all.rightPass(), "" + all.wrongPass());
    table("it fails", "" + all.wrongFail(), "" + all.rightFail());
    table("no verdict", "" + all.silentOnPass(), "" + all.silentOnFail());
    page.line(
        "  without a verdict: "
            + measured.count(Outcome.UNPARSED)
            + " unparsed, "
            + measured.count(Outcome.ERRORED)
            + " errored, "
            + measured.count(Outcome.UNSCORED)
            + " unscored");
    if (!qualified.hearings().missing().isEmpty()) {
      page.line(
          "  not asked: "
              + Numbers.count(qualified.hearings().missing().size(), "labelled reply")
              + " in no cassette, baseline or run");
    }
    if (measured.trained() > 0) {
      page.line(
          "  left out: "
              + Numbers.count(measured.trained(), "reply")
              + " that it was trained on; the others are held out");
    }
    FigureWords.figures(all).forEach(line -> page.line("  " + line));
    if (all.silent() > 0) {
      page.line("  if every missing verdict were wrong: " + FigureWords.kappaAndJ(all.worst()));
      page.line("  if every missing verdict were right: " + FigureWords.kappaAndJ(all.best()));
    }
    spent.forEach(line -> page.line("  " + line));
  }

  private void slices(String title, List<Slice> slices) {
    if (slices.isEmpty()) {
      return;
    }
    int width = slices.stream().mapToInt(slice -> slice.name().length()).max().orElse(0);
    page.line("");
    page.line(title + ": replies that people pass, and fail, on which it agrees");
    for (Slice slice : slices) {
      Confusion part = slice.confusion();
      page.line(
          String.format(
              Locale.ROOT,
              "  %-" + width + "s  %4d of %-4d %4d of %-4d%s",
              slice.name(),
              part.rightPass(),
              part.passes(),
              part.rightFail(),
              part.fails(),
              part.silent() == 0 ? "" : "  " + part.silent() + " without a verdict"));
    }
  }

  private void table(String head, String pass, String fail) {
    page.line(String.format(Locale.ROOT, "  %-12s%12s%13s", head, pass, fail));
  }
}
