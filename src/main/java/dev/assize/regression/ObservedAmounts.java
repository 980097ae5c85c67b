package dev.assize.regression;

import dev.assize.base.Numbers;
import dev.assize.score.Amounts;
import dev.assize.score.CaseFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What both sides' replies took. An amount has no worst value with which a gap could be filled, so
 * that it is compared only where hardly any case lacks it.
 */
record ObservedAmounts(Observed.Took took, Amounts baseline, Amounts candidate)
    implements Observations {

  /** Of the paired cases that must have the amount on both sides. */
  static final double ENOUGH = 0.95;

  private static final double P95 = 0.95;

  @Override
  public Contrasted contrast(List<PairedCase> pairs, Imputation open, double level) {
    List<CaseFacts> cases = new ArrayList<>();
    List<Double> before = new ArrayList<>();
    List<Double> after = new ArrayList<>();
    for (PairedCase pair : pairs) {
      OptionalDouble then = baseline.log(pair.id());
      OptionalDouble now = candidate.log(pair.id());
      if (then.isPresent() && now.isPresent()) {
        cases.add(pair.facts());
        before.add(then.getAsDouble());
        after.add(now.getAsDouble());
      }
    }
    return cases.size() < ENOUGH * pairs.size()
        ? new Contrasted.Nothing(cases.size(), tooFew(cases.size(), pairs.size()))
        : contrast(cases, array(before), array(after), level);
  }

  private Contrasted contrast(
      List<CaseFacts> cases, double[] before, double[] after, double level) {
    return switch (took.part()) {
      case EACH -> new LogRatios(cases, before, after).contrast(level, recorded());
      case P95 -> new LogQuantiles(cases, before, after, P95).contrast(level, recorded());
    };
  }

  /** Latencies are never of recorded replies; what else those took is evidence all the same. */
  private String recorded() {
    int recorded = baseline.recalled() + candidate.recalled();
    return recorded == 0 ? "" : "From the recorded use of " + Numbers.count(recorded, "reply");
  }

  private String tooFew(int known, int all) {
    String why =
        Stream.of(
                baseline.mostlyAbsent().map(most -> "baseline: " + most),
                candidate.mostlyAbsent().map(most -> "candidate: " + most))
            .flatMap(Optional::stream)
            .reduce((one, other) -> one + ", " + other)
            .map(each -> " (" + each + ")")
            .orElse("");
    return Numbers.count(known)
        + " of "
        + Numbers.count(all, "paired case")
        + " have a "
        + took.amount().words()
        + " on both sides"
        + why;
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
