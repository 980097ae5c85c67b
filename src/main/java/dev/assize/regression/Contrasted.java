package dev.assize.regression;

import dev.assize.stats.Interval;
import dev.assize.stats.PValue;
import java.util.Optional;

/** What paired cases say of a difference, by whatever measure. */
sealed interface Contrasted {

  /** How many cases have a value on both sides. */
  int n();

  /** Of the difference; empty where there is none. */
  Optional<Interval> interval();

  /**
   * A difference.
   *
   * @param interval empty for too few clusters
   * @param note what else belongs beside it; often empty
   */
  record Contrast(
      int n,
      double baseline,
      double candidate,
      double difference,
      Optional<Interval> interval,
      String method,
      PValue worse,
      String note)
      implements Contrasted {

    static Contrast of(PairedValues values, double level) {
      return new Contrast(
          values.n(),
          values.baseline(),
          values.candidate(),
          values.difference(),
          values.interval(level),
          values.method(),
          values.worse(),
          "");
    }

    Contrast noting(String other) {
      return new Contrast(n, baseline, candidate, difference, interval, method, worse, other);
    }
  }

  /** Nothing that could be compared, and why. */
  record Nothing(int n, String why) implements Contrasted {
    @Override
    public Optional<Interval> interval() {
      return Optional.empty();
    }
  }
}
