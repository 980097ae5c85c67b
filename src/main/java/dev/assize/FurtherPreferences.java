package dev.assize;

import dev.assize.base.Digest;
import dev.assize.regression.Calibration;
import dev.assize.regression.Comparison;
import dev.assize.regression.Observed;
import dev.assize.regression.PreferenceFigures;
import dev.assize.regression.Rules;
import dev.assize.score.CaseFacts;
import dev.assize.score.Opinionated;
import dev.assize.score.Preferences;
import dev.assize.score.Testimony;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells what judges of pairs said that no rule of the gate asks: it is paid for, and decides
 * nothing.
 */
record FurtherPreferences(Rules rules, Testimony baseline, Testimony candidate) {

  /** A sentence for each, in the order of their names. */
  List<String> of(Map<Opinionated, Calibration> comparers, Comparison comparison) {
    List<CaseFacts> cases = comparison.pairs().stream().map(pair -> pair.facts()).toList();
    Map<String, Digest> inputs = new HashMap<>();
    cases.forEach(facts -> inputs.put(facts.id(), facts.input()));
    return comparers.entrySet().stream()
        .filter(each -> !isRuled(each.getKey()))
        .sorted(Comparator.comparing(each -> each.getKey().words()))
        .map(each -> words(each.getKey(), each.getValue(), cases, inputs))
        .toList();
  }

  private boolean isRuled(Opinionated who) {
    return rules.more().stream()
        .anyMatch(
            rule ->
                rule.measure() instanceof Observed.Preferred preferred
                    && preferred.who().by().equals(who.by())
                    && (preferred.who().criterion().isEmpty()
                        || preferred.who().criterion().equals(who.criterion())));
  }

  private String words(
      Opinionated who, Calibration calibration, List<CaseFacts> cases, Map<String, Digest> inputs) {
    Preferences preferences = Preferences.of(who, candidate, baseline, inputs);
    return who.by()
        + standing(calibration)
        + ": "
        + PreferenceFigures.of(preferences, cases).brief(rules.level());
  }

  private static String standing(Calibration calibration) {
    return switch (calibration) {
      case Calibration.Unknown unknown -> ", advisory";
      case Calibration.Direct direct -> "";
      case Calibration.AsGiven given -> "";
      case Calibration.Measured measured -> "";
      case Calibration.Compared compared -> "";
    };
  }
}
