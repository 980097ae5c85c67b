package dev.assize.regression;

import dev.assize.base.Numbers;
import dev.assize.regression.RuleFinding.Reading;
import dev.assize.stats.ClusteredMean;
import dev.assize.stats.ClusteredTango;
import dev.assize.stats.Interval;
import dev.assize.stats.McNemar;
import dev.assize.stats.PairedTable;
import dev.assize.stats.Tango;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lines of a derivation: a name, and what was worked out under it. */
final class Steps {

  private final List<String> lines = new ArrayList<>();

  List<String> lines() {
    return List.copyOf(lines);
  }

  void add(String name, String text) {
    lines.add(String.format(Locale.ROOT, "%-10s %s", name, text));
  }

  /** The pairs that a rule is about. */
  void pairs(GateRule rule, PairedValues values) {
    add(
        "pairs",
        Numbers.count(values.n(), "case")
            + " of "
            + rule.scope().words()
            + " with a "
            + rule.measure().words()
            + " on both sides, in "
            + Numbers.count(values.clusters(), "cluster"));
    values.table().ifPresent(this::table);
    add(
        "means",
        "baseline "
            + number(values.baseline())
            + ", candidate "
            + number(values.candidate())
            + ", difference "
            + number(values.difference()));
  }

  /** Figures on the scale of the gate, where more is better, beside what people know. */
  void observed(Observed measure, Reading.Changed changed) {
    Unit unit = measure.unit();
    add("pairs", Numbers.count(changed.n(), "case") + " with a " + measure.words());
    add(
        "means",
        "baseline "
            + number(unit.level(changed.baseline()))
            + ", candidate "
            + number(unit.level(changed.candidate()))
            + ": "
            + unit.change(changed.difference()));
    add("unit", unit.word() + ", difference " + number(changed.difference()));
    add("method", changed.method());
    limits(changed.interval());
  }

  private void table(PairedTable table) {
    add(
        "table",
        String.format(
            Locale.ROOT,
            "both pass n11 = %d, fixed n10 = %d, broke n01 = %d, both fail n00 = %d",
            table.n11(),
            table.n10(),
            table.n01(),
            table.n00()));
    add(
        "by hand",
        String.format(
            Locale.ROOT,
            "D = (n10 - n01) / N = (%d - %d) / %d",
            table.n10(),
            table.n01(),
            table.total()));
  }

  /** How the interval was worked out, and its limits. */
  void interval(PairedValues values, Interval interval) {
    add("method", values.method());
    limits(interval);
    if (values.table().isPresent()) {
      PairedTable table = values.table().get();
      add(
          "check",
          "Tango's z(t) = (n10 - n01 - N t) / sqrt(N (2 q + t (1 - t))) is "
              + z(table, interval.lo())
              + " at the lower limit and "
              + z(table, interval.hi())
              + " at the upper");
      add("McNemar", "mid-p " + McNemar.midP(table) + ", exact " + McNemar.exact(table));
    } else {
      ClusteredMean.of(values.differences()).ifPresent(this::clustered);
      ClusteredTango.of(values.differences()).ifPresent(s -> score(s, interval.level()));
    }
  }

  private void clustered(ClusteredMean mean) {
    add(
        "errors",
        "CR0 "
            + number(mean.cr0())
            + ", CR1 "
            + number(mean.cr1())
            + " = CR0 sqrt(G / (G - 1)), G = "
            + mean.clusters()
            + ", "
            + mean.degreesOfFreedom()
            + " degrees of freedom");
  }

  private void score(ClusteredTango score, double level) {
    Interval limits = score.interval(level);
    add(
        "Tango's",
        number(limits.lo())
            + " to "
            + number(limits.hi())
            + ", of "
            + number(score.effect().effectiveCases())
            + " effective cases = "
            + score.effect().cases()
            + " / design effect "
            + number(score.effect().factor())
            + ", fixed "
            + number(score.gained())
            + ", broke "
            + number(score.lost())
            + "; the interval reaches no less far");
  }

  private static String z(PairedTable table, double at) {
    return Tango.statistic(table, at).stream()
        .mapToObj(Steps::number)
        .findFirst()
        .orElse("not defined");
  }

  void limits(Interval interval) {
    add(
        "interval",
        Numbers.level(interval.level())
            + ", "
            + number(interval.lo())
            + " to "
            + number(interval.hi()));
  }

  /** As many digits as a pocket calculator shows. */
  static String number(double value) {
    return String.format(Locale.ROOT, "%.9f", value).replaceAll("0+$", "").replaceAll("\\.$", "");
  }
}
