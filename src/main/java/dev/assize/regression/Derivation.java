package dev.assize.regression;

import dev.assize.base.Numbers;
import dev.assize.base.Place;
import dev.assize.regression.GateRule.Missing;
import dev.assize.regression.RuleFinding.Reading;
import dev.assize.stats.ClusteredMean;
import dev.assize.stats.Interval;
import dev.assize.stats.McNemar;
import dev.assize.stats.PairedTable;
import dev.assize.stats.Tango;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One rule's arithmetic, step by step and with the numbers of a comparison, so that a doubting
 * reader can check it by hand.
 */
public final class Derivation {

  /** The name of the rule on the whole set. */
  public static final String WHOLE_SET = "whole set";

  private final Rules rules;
  private final Comparison comparison;
  private final List<String> steps = new ArrayList<>();

  private Derivation(Rules rules, Comparison comparison) {
    this.rules = rules;
    this.comparison = comparison;
  }

  /** The names of all rules, that on the whole set first. */
  public static List<String> names(Rules rules) {
    List<String> names = new ArrayList<>(List.of(WHOLE_SET));
    rules.more().forEach(rule -> names.add(rule.name()));
    return names;
  }

  /** The steps of one rule; empty when there is no rule of that name. */
  public static List<String> of(Rules rules, Comparison comparison, String name) {
    Derivation derivation = new Derivation(rules, comparison);
    if (name.equals(WHOLE_SET)) {
      derivation.wholeSet();
    }
    rules.more().stream().filter(rule -> rule.name().equals(name)).forEach(derivation::rule);
    return List.copyOf(derivation.steps);
  }

  private void wholeSet() {
    GateRule whole =
        new GateRule(
            WHOLE_SET,
            Measure.PASS,
            new Scope.All(),
            new Bound.Margin(rules.margin()),
            Tier.BLOCK,
            1,
            Missing.INCONCLUSIVE,
            Place.of("gate"));
    PairedValues values = pairs(whole);
    Optional<Interval> toShip = values.interval(rules.shipLevel());
    Optional<Interval> toHold = values.interval(rules.level());
    if (toShip.isEmpty() || toHold.isEmpty()) {
      step("interval", "none: too few cases or clusters for the level. INCONCLUSIVE.");
      return;
    }
    interval(values, toShip.get());
    if (rules.candidates() > 1) {
      step(
          "candidates",
          rules.candidates()
              + " share the error of a SHIP: level 1 - (1 - "
              + rules.level()
              + ") / "
              + rules.candidates()
              + " = "
              + number(rules.shipLevel()));
      interval(values, toHold.get());
    }
    boolean ships = toShip.get().isAbove(-rules.margin());
    step(
        "to ship",
        "is "
            + number(toShip.get().lo())
            + " > "
            + number(-rules.margin())
            + " (minus the margin)? "
            + (ships ? "yes: SHIP." : "no."));
    if (!ships) {
      boolean holds = toHold.get().isBelow(0);
      step(
          "to hold",
          "is "
              + number(toHold.get().hi())
              + " < 0? "
              + (holds ? "yes: HOLD." : "no: INCONCLUSIVE."));
    }
    step("critical", critical());
  }

  private String critical() {
    List<String> reasons = CriticalCases.of(comparison).reasons();
    return reasons.isEmpty()
        ? "no critical case stands in the way."
        : String.join(" ", reasons) + " HOLD, whatever the interval says.";
  }

  private void rule(GateRule rule) {
    RuleFinding finding =
        new RuleBook(rules)
            .of(comparison).stream().filter(f -> f.rule().equals(rule)).findFirst().orElseThrow();
    switch (finding.reading()) {
      case Reading.Missing missing -> step("missing", missing.why() + ".");
      case Reading.Reached reached -> {
        step("cases", reached.n() + " of the candidate, " + rule.scope().words());
        step("value", number(reached.value()) + " (" + rule.measure().words() + ")");
        limits(reached.interval());
        step("floor", number(((Bound.Floor) rule.bound()).share()));
      }
      case Reading.Changed changed -> {
        interval(pairs(rule), changed.interval());
        step("margin", number(changed.margin()) + " (" + bound(rule.bound()) + ")");
        step(
            "p",
            "one-sided, of \"not worse\": "
                + changed.worse()
                + ", raised with the other rules of its tier: "
                + changed.adjusted()
                + "; broken from "
                + (rule.isBlocking() ? RuleBook.BLOCKING : RuleBook.ALERTS)
                + " down");
      }
    }
    step("answer", finding.answer() + ": " + finding.sentence());
  }

  private static String bound(Bound bound) {
    return switch (bound) {
      case Bound.Margin margin -> "as declared";
      case Bound.PartOfBaseline part -> number(part.part()) + " of the baseline's value";
      case Bound.Floor floor -> "a floor";
    };
  }

  private PairedValues pairs(GateRule rule) {
    PairedValues values = PairedValues.of(comparison.pairs(), rule.measure(), rule.scope());
    step(
        "pairs",
        Numbers.count(values.n(), "case")
            + " of "
            + rule.scope().words()
            + " with a "
            + rule.measure().words()
            + " on both sides, in "
            + Numbers.count(values.clusters(), "cluster"));
    values.table().ifPresent(this::table);
    step(
        "means",
        "baseline "
            + number(values.baseline())
            + ", candidate "
            + number(values.candidate())
            + ", difference "
            + number(values.difference()));
    return values;
  }

  private void table(PairedTable table) {
    step(
        "table",
        String.format(
            Locale.ROOT,
            "both pass n11 = %d, fixed n10 = %d, broke n01 = %d, both fail n00 = %d",
            table.n11(),
            table.n10(),
            table.n01(),
            table.n00()));
    step(
        "by hand",
        String.format(
            Locale.ROOT,
            "D = (n10 - n01) / N = (%d - %d) / %d",
            table.n10(),
            table.n01(),
            table.total()));
  }

  private void interval(PairedValues values, Interval interval) {
    step("method", values.method());
    limits(interval);
    if (values.table().isPresent()) {
      PairedTable table = values.table().get();
      step(
          "check",
          "Tango's z(t) = (n10 - n01 - N t) / sqrt(N (2 q + t (1 - t))) is "
              + z(table, interval.lo())
              + " at the lower limit and "
              + z(table, interval.hi())
              + " at the upper");
      step("McNemar", "mid-p " + McNemar.midP(table) + ", exact " + McNemar.exact(table));
    } else {
      ClusteredMean.of(values.differences()).ifPresent(this::clustered);
    }
  }

  private void clustered(ClusteredMean mean) {
    step(
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

  private static String z(PairedTable table, double at) {
    return Tango.statistic(table, at).stream()
        .mapToObj(Derivation::number)
        .findFirst()
        .orElse("not defined");
  }

  private void limits(Interval interval) {
    step(
        "interval",
        Numbers.level(interval.level())
            + ", "
            + number(interval.lo())
            + " to "
            + number(interval.hi()));
  }

  private void step(String name, String text) {
    steps.add(String.format(Locale.ROOT, "%-10s %s", name, text));
  }

  /** As many digits as a pocket calculator shows. */
  private static String number(double value) {
    return String.format(Locale.ROOT, "%.9f", value).replaceAll("0+$", "").replaceAll("\\.$", "");
  }
}
