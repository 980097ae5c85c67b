package dev.assize.report.html;

import dev.assize.base.Numbers;
import java.util.ArrayList;
import java.util.List;

/** How far the answer can be trusted: what the run could see, and what its judges are worth. */
final class Trust {

  private final Entry candidate;
  private final Entry against;
  private final List<String> lines = new ArrayList<>();

  private Trust(Entry candidate) {
    this.candidate = candidate;
    this.against = candidate.in("against");
  }

  static List<String> of(Entry candidate) {
    Trust trust = new Trust(candidate);
    if (trust.against.has("baseline")) {
      trust.power();
      trust.method();
      trust.imputation();
      trust.attempts();
      trust.whose();
    }
    trust.traffic();
    trust.split();
    trust.multiplicity();
    trust.lines.addAll(candidate.texts("judgeNotes"));
    return trust.lines;
  }

  private void power() {
    if (against.has("asIf")) {
      lines.add("Power: not told of a run that was stopped early.");
      return;
    }
    Entry found = against.in("detectable");
    lines.add(
        found.has("difference")
            ? "Power: a true change of "
                + Numbers.points(found.share("difference"))
                + " points would have been found in "
                + Numbers.level(found.share("power"))
                + " of such runs ("
                + found.text("basis")
                + "); a smaller one may well be there unseen."
            : "Power: unknown, " + found.text("unknown") + ".");
  }

  private void method() {
    Entry difference = against.in("difference");
    if (difference.has("method")) {
      lines.add("The interval that decides: " + difference.text("method") + ".");
    }
    difference
        .interval("ifIndependent")
        .ifPresent(
            alone ->
                lines.add(
                    "If each case stood alone, the interval would be "
                        + Words.points(alone)
                        + "; "
                        + Numbers.count(difference.whole("clusters"))
                        + " groups of cases stand or fall together."));
  }

  private void imputation() {
    Entry worst = against.in("imputation").in("worst");
    Entry best = against.in("imputation").in("best");
    if (worst.share("value") < best.share("value")) {
      lines.add(
          "Cases that are not decided on both sides, all counted as the worst they can be: "
              + Words.difference(worst)
              + "; as the best: "
              + Words.difference(best)
              + ".");
    }
  }

  private void attempts() {
    Entry attempt = against.in("attempt");
    switch (attempt.text("basis")) {
      case "told", "stored-runs" ->
          lines.add(
              "Attempt "
                  + Numbers.count(attempt.whole("number"))
                  + " with this version: a version that is not good enough would have been let"
                  + " through by now with a chance of up to "
                  + Numbers.percent(attempt.share("falseShip"))
                  + ".");
      case "unknown" -> lines.add("How often this version was tried before is unknown.");
      default -> {}
    }
  }

  private void whose() {
    Entry whose = against.in("whoseChange");
    switch (whose.text("kind")) {
      case "unprobed" ->
          lines.add(
              "The baseline was asked on "
                  + whose.text("since")
                  + " and not probed since ("
                  + whose.text("why")
                  + "): the difference includes whatever the provider changed.");
      case "probed" ->
          lines.add(
              "Probe of the stored baseline: stored to fresh, the provider's change, "
                  + Words.difference(whose.in("provider"))
                  + "; fresh baseline to candidate, your change, "
                  + Words.difference(whose.in("yours"))
                  + ".");
      default -> {}
    }
  }

  private void traffic() {
    Entry traffic = against.in("traffic");
    if (traffic.has("unmeasured")) {
      lines.add("Quality by traffic: " + traffic.text("unmeasured") + ".");
    } else if (traffic.has("value")) {
      lines.add(
          "Quality by traffic, each category counted by its share of real questions: "
              + Numbers.signedPoints(traffic.share("value"))
              + " points"
              + traffic.interval("interval").map(i -> " (" + Words.points(i) + ")").orElse("")
              + ", effective n "
              + Numbers.decimal(traffic.share("effectiveN"), 1)
              + " of "
              + Numbers.count(traffic.whole("n"))
              + ".");
    }
  }

  private void split() {
    Entry split = candidate.in("split");
    if (split.has("sealed")) {
      lines.add(
          "Open cases ("
              + part(split.in("open"))
              + ", sealed cases ("
              + part(split.in("sealed"))
              + gap(split.in("gap"))
              + ".");
    }
  }

  private String part(Entry part) {
    return Numbers.count(part.whole("cases"))
        + ") "
        + (against.has("baseline")
            ? Words.difference(part.in("difference"))
            : Words.share(part.in("candidate")));
  }

  private static String gap(Entry gap) {
    return gap.interval("interval")
        .map(
            limits ->
                "; the gap is "
                    + Numbers.signedPoints(gap.share("value"))
                    + " ("
                    + Words.points(limits)
                    + ")"
                    + (limits.isBelow(0)
                        ? ": the candidate gained less on cases that nobody sees"
                        : ""))
        .orElse("");
  }

  private void multiplicity() {
    long tests =
        candidate
            .entries("categories")
            .mapToLong(each -> each.in("change").whole("tests"))
            .max()
            .orElse(0);
    if (tests > 1) {
      lines.add(
          Numbers.count(tests)
              + " categories were tested; their p-values are adjusted (Benjamini and Hochberg),"
              + " and one alone decides nothing unless a rule of the gate is about it.");
    }
  }
}
