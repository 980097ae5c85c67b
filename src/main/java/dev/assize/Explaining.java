package dev.assize;

import dev.assize.Looking.Seen;
import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Suggestion;
import dev.assize.regression.Comparison;
import dev.assize.regression.Derivation;
import dev.assize.regression.HumanPoints;
import dev.assize.regression.RuleFinding;
import dev.assize.regression.Rules;
import dev.assize.report.Judged;
import dev.assize.report.Seal;
import dev.assize.store.RunFolder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Shows how a rule of the gate came to its answer in a stored run. */
record Explaining(Reporting reporting) {

  /**
   * One rule's arithmetic for each candidate of a run.
   *
   * @throws InvalidInput when there is no such rule, or nothing was compared
   */
  List<String> of(RunFolder run, String rule) {
    List<Judged> judged = reporting.decisions(run);
    List<String> known = names(judged);
    if (!known.contains(rule)) {
      throw InvalidInput.of(
          "explain.unknown-rule",
          Place.of("RULE"),
          "no rule \"" + rule + "\"",
          "the name of a rule",
          remedy(rule, known));
    }
    List<String> lines = new ArrayList<>();
    for (Judged each : judged) {
      if (each instanceof Judged.Compared compared) {
        lines.add(
            rule
                + ": "
                + compared.comparison().candidate().address()
                + " against "
                + compared.comparison().baseline().address());
        Comparison comparison = compared.comparison();
        lines.addAll(
            Seal.of(reporting.deciding().split(), comparison.baseline(), comparison.candidate())
                .over(derivation(compared, rule)));
      }
    }
    judged.forEach(each -> lines.addAll(alone(each, rule)));
    if (lines.isEmpty()) {
      throw InvalidInput.of(
          "explain.nothing-compared",
          Place.of(run.id().text()),
          "this run compared nothing",
          "a run with a baseline",
          "Look at its report: assize report " + run.id());
    }
    return lines;
  }

  /** Names of rules may hold commas. */
  private static String remedy(String rule, List<String> known) {
    return Suggestion.near(rule, known).map(near -> "Did you mean \"" + near + "\"? ").orElse("")
        + "Known are: "
        + String.join("; ", known)
        + ".";
  }

  /** The steps of a floor, which needs nothing to compare with. */
  private List<String> alone(Judged judged, String rule) {
    List<String> lines = new ArrayList<>();
    if (judged instanceof Judged.Alone alone) {
      for (RuleFinding finding : alone.decision().rules()) {
        if (finding.rule().name().equals(rule)) {
          lines.add(rule + ": " + alone.candidate().address() + " without a baseline");
          lines.addAll(
              Derivation.of(
                  reporting.deciding().rules(),
                  reporting.deciding().holding(alone.candidate().version()),
                  finding));
        }
      }
    }
    return lines;
  }

  /** Those declared, and those that show what advisers saw. */
  private List<String> names(List<Judged> judged) {
    Set<String> names = new LinkedHashSet<>(Derivation.names(reporting.deciding().rules()));
    for (Judged each : judged) {
      if (each instanceof Judged.Compared compared) {
        names.addAll(Derivation.names(reporting.deciding().look(compared.comparison()).rules()));
      }
    }
    return List.copyOf(names);
  }

  private List<String> derivation(Judged.Compared compared, String rule) {
    Comparison comparison = compared.comparison();
    HumanPoints human = compared.beside().human().points();
    Seen look = reporting.deciding().look(comparison);
    boolean isMargin = rule.equals(Rules.MARGIN);
    List<String> lines = new ArrayList<>();
    if (isMargin) {
      human.shown().ifPresent(lines::add);
    }
    lines.addAll(
        isMargin && look instanceof Seen.Some some
            ? Derivation.of(some.stop(), look.rules())
            : Derivation.of(
                look.rules().inJudgedPoints(human.calibration()),
                reporting.deciding().holding(comparison.candidate().version()),
                comparison,
                rule));
    return lines;
  }
}
