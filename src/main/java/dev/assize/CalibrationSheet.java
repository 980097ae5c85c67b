package dev.assize;

import dev.assize.base.Numbers;
import dev.assize.judge.calibration.Admission;
import dev.assize.judge.calibration.AdmissionRule;
import dev.assize.judge.calibration.Confusion;
import dev.assize.judge.calibration.LabelSet;
import dev.assize.judge.calibration.Measurement;
import dev.assize.judge.calibration.Measurement.Miss;
import dev.assize.judge.calibration.Measurement.Slice;
import dev.assize.judge.calibration.ProbeResult;
import dev.assize.judge.calibration.Ruling;
import dev.assize.judge.calibration.Ruling.Outcome;
import dev.assize.report.Visible;
import dev.assize.stats.CohenKappa;
import dev.assize.stats.GwetAc1;
import dev.assize.stats.Interval;
import dev.assize.stats.JudgeAccuracy;
import dev.assize.stats.Proportion;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** What was found of a source of verdicts, as plain text of a screen or two. */
final class CalibrationSheet {

  private static final int LONGEST_REPLY = 400;

  private final Sheet page = new Sheet();
  private final Qualified qualified;
  private final int misses;

  private CalibrationSheet(Qualified qualified, int misses) {
    this.qualified = qualified;
    this.misses = misses;
  }

  /**
   * The sheet.
   *
   * @param misses how many of the worst are shown in full
   * @param spent what asking took, a line each
   */
  static String of(Qualified qualified, int misses, List<String> spent) {
    CalibrationSheet sheet = new CalibrationSheet(qualified, misses);
    sheet.heading();
    sheet.people();
    sheet.verdicts(spent);
    sheet.slices("by category", qualified.measured().categories());
    sheet.slices("by length", qualified.measured().lengths());
    sheet.probes("probes: altered replies that must not pass", qualified.probes());
    sheet.probes("attacks: altered replies that must not pass", qualified.attacks());
    sheet.misses();
    sheet.admission();
    return sheet.page.toString();
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

  private void people() {
    LabelSet labels = qualified.hearings().labels();
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
    AgreementWords.of(qualified.agreement(), labels).forEach(line -> page.line("  " + line));
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
    figures(all).forEach(line -> page.line("  " + line));
    if (all.silent() > 0) {
      page.line("  if every missing verdict were wrong: " + kappaAndJ(all.worst()));
      page.line("  if every missing verdict were right: " + kappaAndJ(all.best()));
    }
    spent.forEach(line -> page.line("  " + line));
  }

  private static List<String> figures(Confusion all) {
    String accuracy =
        all.accuracy()
            .map(
                a ->
                    "sensitivity "
                        + share(a.sensitivity())
                        + ", specificity "
                        + share(a.specificity()))
            .orElse("sensitivity and specificity need labels of both kinds");
    return List.of(
        accuracy,
        kappaAndJ(all),
        "AC1 "
            + all.ac1().map(CalibrationSheet::ac1).orElse("unknown")
            + ", agreement "
            + (all.decided() == 0 ? "unknown" : Numbers.percent(all.agreement()))
            + ", base rate "
            + (all.decided() == 0
                ? "unknown"
                : Numbers.percent((double) all.passes() / all.decided()) + " pass"));
  }

  static String kappaAndJ(Confusion confusion) {
    return "kappa "
        + confusion.kappa().map(CalibrationSheet::kappa).orElse("unknown")
        + ", J "
        + confusion.accuracy().map(CalibrationSheet::youden).orElse("unknown");
  }

  private static String youden(JudgeAccuracy accuracy) {
    return decimal(accuracy.youden())
        + ", at least "
        + decimal(accuracy.youden(AdmissionRule.LEVEL).lo());
  }

  static String kappa(CohenKappa kappa) {
    return decimal(kappa.kappa()) + range(kappa.interval(AdmissionRule.LEVEL));
  }

  static String ac1(GwetAc1 ac1) {
    return decimal(ac1.ac1()) + range(ac1.interval(AdmissionRule.LEVEL));
  }

  static String number(OptionalDouble value, Optional<Interval> interval) {
    return value.isEmpty() ? "unknown" : decimal(value.getAsDouble()) + range(interval);
  }

  private static String range(Optional<Interval> interval) {
    return interval
        .map(range -> " (" + decimal(range.lo()) + " to " + decimal(range.hi()) + ")")
        .orElse("");
  }

  private static String share(Proportion share) {
    return share.hits() + " of " + share.of() + " = " + Numbers.percent(share.share());
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

  private void probes(String title, List<ProbeResult> probes) {
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
                  "%4d of %-4d passed, up to %s",
                  probe.hits(),
                  probe.tried(),
                  Numbers.percent(range.hi()));
      page.line(
          String.format(
              Locale.ROOT,
              "  %-" + width + "s  %s%s",
              probe.attack(),
              probe.interval(AdmissionRule.LEVEL).map(limit).orElse("no reply to try it on"),
              probe.silent() == 0 ? "" : "; " + probe.silent() + " without a verdict"));
    }
  }

  private void misses() {
    List<Miss> all = qualified.measured().misses();
    if (all.isEmpty()) {
      return;
    }
    page.line("");
    page.line(
        "worst misses, "
            + Math.min(misses, all.size())
            + " of "
            + all.size()
            + " verdicts that differ from the label");
    all.stream().limit(misses).forEach(this::miss);
  }

  private void miss(Miss miss) {
    Ruling ruling = miss.ruling();
    page.line(
        "  "
            + ruling.reply().caseId()
            + " ("
            + ruling.category()
            + "): people "
            + (ruling.outcome() == Outcome.PASS ? "fail" : "pass")
            + " it, it says "
            + ruling.outcome().word());
    block("reply", cut(text(ruling)));
    block("why", ruling.why());
  }

  private void block(String title, String text) {
    if (!text.isBlank()) {
      page.line("    " + title);
      Visible.marked(text).lines().forEach(line -> page.line("      | " + line));
    }
  }

  private String text(Ruling ruling) {
    return qualified.hearings().heard().stream()
        .filter(heard -> heard.reply().key().equals(ruling.reply()))
        .findFirst()
        .map(Heard::text)
        .orElse("");
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_REPLY ? text : text.substring(0, LONGEST_REPLY) + "...";
  }

  private void admission() {
    Admission admission = qualified.admission();
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

  private void table(String head, String pass, String fail) {
    page.line(String.format(Locale.ROOT, "  %-12s%12s%13s", head, pass, fail));
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.2f", value + 0.0);
  }
}
