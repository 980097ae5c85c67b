package dev.assize.drift;

import dev.assize.base.Seed;
import dev.assize.stats.AdjustedPValues;
import dev.assize.stats.LabelShift;
import dev.assize.stats.PValue;
import dev.assize.stats.Permuted;
import dev.assize.stats.SignFlip;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One test for each monitored quantity, named before anybody looks: of numbers the mean, its two
 * values within each case changing places; of labels the chi-square statistic of their shares,
 * likewise. Holm over all that were tested keeps the chance of even one false alarm at the level.
 *
 * <p>Pearson's own p-value would take the two labels of a case for independent. Most cases answer
 * alike, and it would see a change only when it is several times as large.
 */
public final class QuantityTests {

  private QuantityTests() {}

  /** Of the intervals. */
  static final double LEVEL = 0.95;

  /** What the test of one quantity found. */
  public sealed interface Finding {

    /** What was tested. */
    Quantity quantity();

    /** In one sentence. */
    String words();

    /** What it says of drift. */
    DriftAnswer answer();
  }

  /**
   * Of numbers.
   *
   * @param raw the p-value of the test by itself
   * @param adjusted raised by Holm over all quantities tested
   * @param margin the smallest change that matters
   */
  public record NumberFinding(
      Quantity quantity,
      Estimate estimate,
      PValue raw,
      PValue adjusted,
      double alpha,
      double margin)
      implements Finding {

    @Override
    public String words() {
      return quantity.words()
          + " "
          + quantity.shown(estimate.before())
          + " became "
          + quantity.shown(estimate.after())
          + ": "
          + estimate.words()
          + " on "
          + estimate.cases()
          + " cases, p "
          + adjusted.text();
    }

    /** No drift only where the whole interval lies within the margin. */
    @Override
    public DriftAnswer answer() {
      if (adjusted.isAtMost(alpha)) {
        return DriftAnswer.DRIFT;
      }
      return estimate.isWithin(margin) ? DriftAnswer.NO_DRIFT : DriftAnswer.CANNOT_TELL;
    }
  }

  /**
   * Of labels.
   *
   * @param before how many cases had each label then
   * @param after how many have it now
   * @param changed how many cases have another one
   * @param test the chi-square statistic with its 95 % point for these very cases
   */
  public record LabelFinding(
      Quantity quantity,
      SortedMap<String, Integer> before,
      SortedMap<String, Integer> after,
      int changed,
      Permuted test,
      PValue adjusted,
      double alpha,
      double margin)
      implements Finding {

    @Override
    public String words() {
      List<String> changes = new ArrayList<>();
      before.forEach(
          (label, count) -> {
            int now = after.getOrDefault(label, 0);
            if (now != count) {
              changes.add(label + " " + count + " became " + now);
            }
          });
      return quantity.words()
          + ": "
          + (changes.isEmpty() ? "as before" : String.join(", ", changes))
          + ", p "
          + adjusted.text();
    }

    /**
     * Shares that were not found to move may have moved. Only where no label changed, and more than
     * the margin's share of them would be ruled out, there is none.
     */
    @Override
    public DriftAnswer answer() {
      if (adjusted.isAtMost(alpha)) {
        return DriftAnswer.DRIFT;
      }
      int cases = before.values().stream().mapToInt(count -> count).sum();
      return changed == 0 && Estimate.rulesOut(cases, margin)
          ? DriftAnswer.NO_DRIFT
          : DriftAnswer.CANNOT_TELL;
    }
  }

  /** Of which no case has a value both times. */
  public record NotTested(Quantity quantity) implements Finding {

    @Override
    public String words() {
      return quantity.words() + ": no case has a value both times";
    }

    @Override
    public DriftAnswer answer() {
      return DriftAnswer.CANNOT_TELL;
    }
  }

  /**
   * Tests all quantities at hand; a quantity without a shared case costs the others nothing.
   *
   * @param alpha the chance of even one false alarm among all of them, such as 0.05
   * @param margin the smallest change that matters: of shares as a share, of amounts as a share of
   *     what it was
   * @param seed decides the draws
   * @return in the order of the argument
   */
  public static List<Finding> of(
      List<Monitored> monitored, double alpha, double margin, long seed) {
    List<Optional<PValue>> raw = new ArrayList<>();
    List<Optional<Permuted>> shifts = new ArrayList<>();
    for (Monitored each : monitored) {
      Optional<Permuted> shift = shift(each, seed);
      shifts.add(shift);
      raw.add(shift.map(Permuted::p).or(() -> mean(each, seed)));
    }
    List<PValue> adjusted = AdjustedPValues.holm(raw.stream().flatMap(Optional::stream).toList());
    List<Finding> findings = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < monitored.size(); i++) {
      if (raw.get(i).isEmpty()) {
        findings.add(new NotTested(monitored.get(i).quantity()));
      } else {
        PValue p = adjusted.get(next++);
        findings.add(
            switch (monitored.get(i)) {
              case Monitored.Numbers numbers ->
                  new NumberFinding(
                      numbers.quantity(),
                      Estimate.of(numbers.quantity(), numbers.pairs(), LEVEL, seed).orElseThrow(),
                      raw.get(i).orElseThrow(),
                      p,
                      alpha,
                      margin);
              case Monitored.Labels labels ->
                  new LabelFinding(
                      labels.quantity(),
                      counts(labels, true),
                      counts(labels, false),
                      (int)
                          labels.pairs().stream()
                              .filter(pair -> !pair.before().equals(pair.after()))
                              .count(),
                      shifts.get(i).orElseThrow(),
                      p,
                      alpha,
                      margin);
            });
      }
    }
    return List.copyOf(findings);
  }

  private static Optional<PValue> mean(Monitored monitored, long seed) {
    return monitored instanceof Monitored.Numbers numbers
        ? SignFlip.of(
                Estimate.differences(numbers.quantity(), numbers.pairs()),
                new Seed(seed).derive(numbers.quantity().name()).value())
            .map(SignFlip::twoSided)
        : Optional.empty();
  }

  private static Optional<Permuted> shift(Monitored monitored, long seed) {
    return monitored instanceof Monitored.Labels labels && !labels.pairs().isEmpty()
        ? Optional.of(
            LabelShiftReader.of(labels.pairs())
                .test(
                    LabelShift.Measure.CHI_SQUARE,
                    new Seed(seed).derive(labels.quantity().name()).value()))
        : Optional.empty();
  }

  private static SortedMap<String, Integer> counts(Monitored.Labels labels, boolean before) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    for (Monitored.LabelPair pair : labels.pairs()) {
      counts.merge(pair.before(), before ? 1 : 0, Integer::sum);
      counts.merge(pair.after(), before ? 0 : 1, Integer::sum);
    }
    return counts;
  }
}
