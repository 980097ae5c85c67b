package dev.assize.report.drift;

import dev.assize.base.Numbers;
import dev.assize.drift.ControlChart;
import dev.assize.drift.DriftAnswer;
import dev.assize.drift.Estimate;
import dev.assize.drift.Quantity;
import dev.assize.drift.QuantityTests.Finding;
import dev.assize.drift.QuantityTests.NumberFinding;
import dev.assize.drift.WhoseDrift;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a reader of two minutes reads.
 *
 * @param word {@code DRIFT}, {@code NO DRIFT} or {@code CANNOT TELL}
 * @param shape that stands before it, so that it is told before any colour
 * @param sentence what moved, or what is ruled out, or what is not
 * @param moved what else moved; empty for nothing
 * @param when in one sentence
 * @param whose in one or two sentences
 * @param toSettle what would settle it; empty where it is settled
 */
public record Headline(
    String word,
    String shape,
    String sentence,
    List<String> moved,
    String when,
    String whose,
    List<String> toSettle) {

  private static final double MOST_CASES = 1e7;

  /** Of a report. */
  public static Headline of(DriftView view) {
    List<String> signs = Signs.of(view);
    DriftAnswer answer = view.answer();
    return new Headline(
        answer.words().toUpperCase(Locale.ROOT),
        switch (answer) {
          case DRIFT -> "\u25a0";
          case NO_DRIFT -> "\u25b2";
          case CANNOT_TELL -> "\u25c6";
        },
        switch (answer) {
          case DRIFT -> signs.getFirst();
          case NO_DRIFT -> ruledOut(view);
          case CANNOT_TELL -> undecided(view);
        },
        signs.stream().skip(1).toList(),
        when(view),
        whose(view.whose()),
        settling(view, answer));
  }

  private static List<String> settling(DriftView view, DriftAnswer answer) {
    List<String> ways = new ArrayList<>(view.whose().next());
    if (answer == DriftAnswer.CANNOT_TELL && !view.whose().voids(view.about().primary())) {
      ways.addAll(toSettle(view));
    }
    return ways;
  }

  private static String whose(Whose whose) {
    return Stream.concat(Stream.of(whose.words()), whose.judges().doubts().stream())
        .collect(Collectors.joining(" "));
  }

  private static String ruledOut(DriftView view) {
    return "A change of the "
        + view.about().primary().words()
        + " by "
        + margin(view)
        + " is ruled out. "
        + Signs.words(view.primary());
  }

  private static String undecided(DriftView view) {
    if (view.whose().voids(view.about().primary())) {
      return voided(view.whose());
    }
    return view.primary() instanceof NumberFinding
        ? "A change of the "
            + view.about().primary().words()
            + " by "
            + margin(view)
            + " is neither shown nor ruled out. "
            + Signs.words(view.primary())
        : "No drift is shown, and none is ruled out. " + Signs.words(view.primary());
  }

  private static String voided(Whose whose) {
    if (!(whose instanceof Whose.Parted parted)) {
      return "The baseline is void, judge it again first: labelled replies show that a judge is not"
          + " the one that it was.";
    }
    Estimate judge = parted.parts().judge();
    Quantity quantity = parted.parts().quantity();
    return "The judge moved: by the judge of today the "
        + quantity.words()
        + " of the same replies is "
        + quantity.shown(judge.after())
        + ", and by the judge of then it was "
        + quantity.shown(judge.before())
        + "."
        + parted.parts().subject().map(part -> bySubject(parted.parts())).orElse("");
  }

  private static String bySubject(WhoseDrift parts) {
    return " Of the subject, by today's judge alone, a change by "
        + parts.quantity().shownChange(parts.margin()).replaceFirst("^\\+", "")
        + (parts.isSubjectSteady() ? " is ruled out." : " is neither shown nor ruled out.");
  }

  private static String margin(DriftView view) {
    return view.about().primary().shownChange(view.about().margin()).replaceFirst("^\\+", "");
  }

  private static String when(DriftView view) {
    List<String> parts = new ArrayList<>();
    parts.add(
        "Between "
            + view.before().address()
            + " ("
            + day(view.before())
            + ") and "
            + view.after().address()
            + " ("
            + day(view.after())
            + ")");
    for (ControlChart chart : view.charts()) {
      if (chart instanceof ControlChart.Charted charted) {
        charted
            .changes()
            .forEach(
                change ->
                    parts.add(
                        "the "
                            + chart.quantity().words()
                            + " from run "
                            + change.run()
                            + " on, p "
                            + change.split().p().text()));
      }
    }
    return String.join("; ", parts) + ".";
  }

  private static LocalDate day(Seen seen) {
    return LocalDate.ofInstant(seen.at(), ZoneOffset.UTC);
  }

  private static List<String> toSettle(DriftView view) {
    Finding primary = view.primary();
    if (!(primary instanceof NumberFinding number) || number.estimate().detectable().isEmpty()) {
      return List.of(
          "Verdicts on the same cases in both runs: checks in the golden file, or a judge.");
    }
    Estimate estimate = number.estimate();
    double detectable = estimate.detectable().getAsDouble();
    double cases = Math.ceil(estimate.cases() * Math.pow(detectable / view.about().margin(), 2));
    String shows =
        "Cases like these "
            + Numbers.count(estimate.cases())
            + " show a change of "
            + estimate.quantity().shownChange(detectable).replaceFirst("^\\+", "")
            + " in 4 of 5 comparisons";
    return List.of(
        detectable <= view.about().margin() || cases > MOST_CASES
            ? shows + "."
            : shows
                + "; for "
                + margin(view)
                + " it takes about "
                + Numbers.count((long) cases)
                + ", or more trials of each, or more runs.");
  }
}
