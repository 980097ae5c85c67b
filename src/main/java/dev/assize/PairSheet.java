package dev.assize;

import dev.assize.base.Numbers;
import dev.assize.cases.Split;
import dev.assize.judge.calibration.AdmissionRule;
import dev.assize.judge.calibration.PairMeasurement;
import dev.assize.judge.calibration.PairMeasurement.Miss;
import dev.assize.judge.calibration.PairMeasurement.Slice;
import dev.assize.judge.calibration.PairRuling.Outcome;
import dev.assize.judge.calibration.PairTally;
import dev.assize.judge.pair.PositionBias;
import dev.assize.report.Visible;
import dev.assize.stats.PairAccuracy;
import dev.assize.verdict.Verdict.Preferred.Choice;
import java.util.List;
import java.util.Locale;

/** What was found of a judge of pairs, as plain text of a screen or two. */
final class PairSheet {

  private final Sheet page = new Sheet();
  private final QualifiedPairs qualified;

  private PairSheet(QualifiedPairs qualified) {
    this.qualified = qualified;
  }

  /**
   * The sheet.
   *
   * @param split which cases are sealed, so that nothing is told of them
   * @param misses how many of the worst are shown in full
   * @param spent what asking took, a line each
   */
  static String of(QualifiedPairs qualified, Split split, int misses, List<String> spent) {
    PairSheet sheet = new PairSheet(qualified);
    sheet.heading();
    CommonParts.people(qualified.hearings().labels(), qualified.agreement(), sheet.page);
    sheet.verdicts(spent);
    sheet.order(qualified.measured().bias());
    sheet.slices(qualified.measured().categories());
    CommonParts.probes(
        "probes: altered replies that must not be preferred", qualified.probes(), sheet.page);
    CommonParts.probes(
        "attacks: altered replies that must not be preferred", qualified.attacks(), sheet.page);
    sheet.misses(qualified.measured().misses(), split, misses);
    CommonParts.admission(qualified.admission(), sheet.page);
    return sheet.page.toString();
  }

  private void heading() {
    PairHearings hearings = qualified.hearings();
    page.line(Visible.marked(hearings.asked().maker().words()) + ", a judge of pairs");
    page.line(
        "held against the labels of "
            + hearings.labels().criterion()
            + " in "
            + hearings.file()
            + "; intervals of "
            + Numbers.level(AdmissionRule.LEVEL));
    page.line(
        hearings.heard().size()
            + " of "
            + Numbers.count(hearings.known(), "labelled pair")
            + (hearings.heard().size() < hearings.known() ? ", drawn by lot" : "")
            + ": a reply that people pass is better than one that they fail, and else they are equal");
  }

  private void verdicts(List<String> spent) {
    PairMeasurement measured = qualified.measured();
    PairTally all = measured.all();
    page.line("");
    page.line("verdicts, both orders of a pair together");
    page.line(row("", "people: first", "people: second", "people: equal"));
    page.line(row("it says first", all, Choice.FIRST));
    page.line(row("it says second", all, Choice.SECOND));
    page.line(row("it says neither", all, Choice.TIE));
    page.line(
        row(
            "no verdict",
            "" + all.silent(Choice.FIRST),
            "" + all.silent(Choice.SECOND),
            "" + all.silent(Choice.TIE)));
    page.line(
        "  without a verdict: "
            + measured.count(Outcome.UNPARSED)
            + " unparsed, "
            + measured.count(Outcome.ERRORED)
            + " errored, "
            + measured.count(Outcome.UNSCORED)
            + " unscored");
    PairAccuracy accuracy = all.accuracy();
    page.line(
        "  of "
            + Numbers.count(accuracy.pairs(), "pair")
            + " with a better reply it names that one in "
            + accuracy.right()
            + ", neither in "
            + accuracy.neither()
            + ", the worse one in "
            + accuracy.wrong());
    page.line("  " + FigureWords.kappaAndJ(all) + ", agreement " + agreement(all));
    if (all.missing() > 0) {
      page.line("  if every missing verdict were wrong: " + FigureWords.kappaAndJ(all.worst()));
      page.line("  if every missing verdict were right: " + FigureWords.kappaAndJ(all.best()));
    }
    spent.forEach(line -> page.line("  " + line));
  }

  private static String agreement(PairTally all) {
    return all.decided() == 0 ? "unknown" : Numbers.percent(all.agreement());
  }

  private void order(PositionBias bias) {
    page.line("");
    page.line("order");
    page.line(
        "  the two orders disagree on "
            + bias.inconsistent()
            + " of "
            + Numbers.count(bias.pairs(), "pair")
            + bias.interval(AdmissionRule.LEVEL)
                .map(
                    range ->
                        ", "
                            + Numbers.percent(bias.inconsistency())
                            + " ("
                            + Numbers.percent(range.lo())
                            + " to "
                            + Numbers.percent(range.hi())
                            + ")")
                .orElse("")
            + "; such a pair counts as neither");
    if (bias.pairs() > 0) {
      page.line(
          "  of all readings "
              + Numbers.percent(bias.shareOfFirst())
              + " name what stood first, "
              + Numbers.percent(bias.shareOfSecond())
              + " what stood second");
    }
  }

  private void slices(List<Slice> slices) {
    if (slices.isEmpty()) {
      return;
    }
    int width = slices.stream().mapToInt(slice -> slice.name().length()).max().orElse(0);
    page.line("");
    page.line("by category: pairs with a better reply, and equal ones, on which it agrees");
    for (Slice slice : slices) {
      PairTally part = slice.tally();
      page.line(
          String.format(
              Locale.ROOT,
              "  %-" + width + "s  %4d of %-4d %4d of %-4d%s",
              slice.name(),
              part.accuracy().right(),
              part.accuracy().pairs(),
              part.count(Choice.TIE, Choice.TIE),
              part.equal(),
              part.missing() == 0 ? "" : "  " + part.missing() + " without a verdict"));
    }
  }

  private void misses(List<Miss> all, Split split, int most) {
    if (all.isEmpty()) {
      return;
    }
    page.line("");
    page.line(
        "worst misses, "
            + Math.min(most, all.size())
            + " of "
            + all.size()
            + " verdicts that differ from the labels");
    all.stream().limit(most).forEach(miss -> miss(miss, split));
  }

  private void miss(Miss miss, Split split) {
    String id = miss.ruling().pair().caseId();
    page.line(
        "  "
            + MissSheet.named(id, miss.ruling().category(), split)
            + ": people say "
            + word(miss.people())
            + ", it says "
            + word(miss.judge()));
    if (split.seals(id)) {
      return;
    }
    for (PairHearings.Heard heard : qualified.hearings().heard()) {
      if (heard.pair().key().equals(miss.ruling().pair())) {
        MissSheet.scene(heard.matter().golden(), page);
        MissSheet.block(
            "first", MissSheet.cut(Transcripts.text(heard.matter().first().response())), page);
        MissSheet.block(
            "second", MissSheet.cut(Transcripts.text(heard.matter().second().response())), page);
      }
    }
    MissSheet.block("why", miss.ruling().why(), page);
  }

  static String word(Choice choice) {
    return switch (choice) {
      case FIRST -> "first";
      case SECOND -> "second";
      case TIE -> "neither";
    };
  }

  private static String row(String head, PairTally all, Choice judge) {
    return row(
        head,
        "" + all.count(Choice.FIRST, judge),
        "" + all.count(Choice.SECOND, judge),
        "" + all.count(Choice.TIE, judge));
  }

  private static String row(String head, String first, String second, String equal) {
    return String.format(Locale.ROOT, "  %-17s%13s%16s%15s", head, first, second, equal);
  }
}
