package dev.assize.regression;

import dev.assize.base.Numbers;
import dev.assize.score.CaseFacts;
import dev.assize.score.Preferences;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What somebody thought of both sides' replies, as numbers from 0 to 1; a case without an opinion
 * is filled in with the worst and the best it can be, as everywhere in the gate.
 */
final class ObservedOpinions implements Observations {

  private static final int NAMED = 3;

  private final String what;
  private final Function<String, OptionalDouble> baseline;
  private final Function<String, OptionalDouble> candidate;
  private final Set<String> strange;

  /**
   * Of values by case id.
   *
   * @param what a case has, with its article: {@code a rating by anna}
   * @param strange labels that could not be read
   */
  ObservedOpinions(
      String what,
      Function<String, OptionalDouble> baseline,
      Function<String, OptionalDouble> candidate,
      Set<String> strange) {
    this.what = what;
    this.baseline = baseline;
    this.candidate = candidate;
    this.strange = new TreeSet<>(strange);
  }

  /**
   * Of preferences from -1 to 1. A win counts as a case that failed before and passes now, a loss
   * the other way round, a tie as one that passes on both sides: the difference of the shares is
   * then the share won less the share lost.
   */
  static ObservedOpinions ofPreferences(
      String what, Function<String, OptionalDouble> preferences, Set<String> strange) {
    return new ObservedOpinions(
        what,
        id -> mapped(preferences.apply(id), -1),
        id -> mapped(preferences.apply(id), 1),
        strange);
  }

  /** The same of one case that was compared. */
  static PairedValues.Value preferred(CaseFacts facts, Preferences preferences) {
    double then = mapped(preferences.of(facts.id()), -1).orElseThrow();
    double now = mapped(preferences.of(facts.id()), 1).orElseThrow();
    return new PairedValues.Value(facts, then, now, isWhole(then) && isWhole(now));
  }

  private static OptionalDouble mapped(OptionalDouble preference, int sign) {
    return preference.isEmpty()
        ? preference
        : OptionalDouble.of(1 - Math.max(0, -sign * preference.getAsDouble()));
  }

  static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }

  @Override
  public Contrasted contrast(List<PairedCase> pairs, Imputation open, double level) {
    List<PairedValues.Value> values = new ArrayList<>();
    for (PairedCase pair : pairs) {
      OptionalDouble then = open.before(baseline.apply(pair.id()));
      OptionalDouble now = open.after(candidate.apply(pair.id()));
      if (then.isPresent() && now.isPresent()) {
        values.add(value(pair, then.getAsDouble(), now.getAsDouble()));
      }
    }
    if (values.isEmpty()) {
      return new Contrasted.Nothing(0, "no paired case has " + what + strange());
    }
    Contrasted.Contrast contrast = Contrasted.Contrast.of(new PairedValues(values), level);
    return contrast.noting(beside(values, level) + strange());
  }

  private static PairedValues.Value value(PairedCase pair, double then, double now) {
    return new PairedValues.Value(pair.facts(), then, now, isWhole(then) && isWhole(now));
  }

  private static boolean isWhole(double value) {
    return value == 0 || value == 1;
  }

  /** Better and worse alone, without how much: what a scale's uneven steps cannot bend. */
  private static String beside(List<PairedValues.Value> values, double level) {
    List<PairedValues.Value> ways = new ArrayList<>();
    int better = 0;
    int worse = 0;
    for (PairedValues.Value each : values) {
      int way = Double.compare(each.candidate(), each.baseline());
      better += way > 0 ? 1 : 0;
      worse += way < 0 ? 1 : 0;
      ways.add(new PairedValues.Value(each.facts(), way > 0 ? 0 : 1, way < 0 ? 0 : 1, true));
    }
    return "Better on "
        + Numbers.count(better)
        + ", worse on "
        + Numbers.count(worse)
        + ", alike on "
        + Numbers.count(values.size() - better - worse)
        + new PairedValues(ways)
            .interval(level)
            .map(i -> " (in points " + new Unit.Points().limits(i) + ")")
            .orElse("");
  }

  private String strange() {
    return unread(strange);
  }

  /** The first of the labels that could not be read; nothing where all could. */
  static String unread(Set<String> strange) {
    return strange.isEmpty()
        ? ""
        : "; labels that cannot be read: "
            + String.join(", ", strange.stream().limit(NAMED).map(s -> "\"" + s + "\"").toList());
  }
}
