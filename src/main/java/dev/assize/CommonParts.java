package dev.assize;

import dev.assize.base.Numbers;
import dev.assize.judge.calibration.Admission;
import dev.assize.judge.calibration.AdmissionRule;
import dev.assize.judge.calibration.Agreement;
import dev.assize.judge.calibration.LabelSet;
import dev.assize.judge.calibration.ProbeResult;
import dev.assize.stats.Interval;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The parts of a sheet that are alike whatever a source of verdicts looks at. */
final class CommonParts {

  private CommonParts() {}

  /** Who labelled, and how far they agree. */
  static void people(LabelSet labels, Agreement agreement, Sheet page) {
    page.line("");
    page.line("people");
    labels
        .annotators()
        .forEach((who, count) -> page.line("  " + who + ": " + Numbers.count(count, "label")));
    page.line(
        "  "
            + Numbers.count(labels.replies().size(), "reply")
            + " to "
            + Numbers.count(labels.cases(), "case")
            + ": "
            + labels.count(true)
            + " pass, "
            + labels.count(false)
            + " fail, "
            + labels.undecided()
            + " undecided (held against nobody)");
    AgreementWords.of(agreement, labels).forEach(line -> page.line("  " + line));
  }

  /** What came of attacks; nothing where none was tried. */
  static void probes(String title, List<ProbeResult> probes, Sheet page) {
    if (probes.isEmpty()) {
      return;
    }
    int width = probes.stream().mapToInt(probe -> probe.attack().length()).max().orElse(0);
    page.line("");
    page.line(title);
    for (ProbeResult probe : probes) {
      Function<Interval, String> limit =
          range ->
              String.format(
                  Locale.ROOT,
                  "%4d of %-4d %s, up to %s%s",
                  probe.hits(),
                  probe.tried(),
                  probe.aim().word(),
                  Numbers.percent(range.hi()),
                  probe.silent() == 0 ? "" : "; " + probe.silent() + " without a verdict");
      page.line(
          String.format(
              Locale.ROOT,
              "  %-" + width + "s  %s",
              probe.attack(),
              probe.interval(AdmissionRule.LEVEL).map(limit).orElseGet(probe::unheard)));
    }
  }

  /** Whether it may decide, line by line. */
  static void admission(Admission admission, Sheet page) {
    page.line("");
    page.line(admission.standing().word() + meaning(admission.standing()));
    admission
        .lines()
        .forEach(
            line ->
                page.line(
                    String.format(
                        Locale.ROOT,
                        "  %-6s  %s: %s",
                        line.state().word(),
                        line.name(),
                        line.words())));
  }

  private static String meaning(Admission.Standing standing) {
    return switch (standing) {
      case ADMITTED -> ": every line is kept, and it may block";
      case ADVISORY -> ": a line is not shown to be kept, so it is heard and blocks nothing";
      case REJECTED -> ": its labels show that it breaks a line, so it blocks nothing";
    };
  }
}
