package dev.assize.report;

import dev.assize.regression.PairedValues;
import dev.assize.regression.SetChanges;
import dev.assize.regression.Transition;
import dev.assize.stats.Interval;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What a candidate was compared with. */
public sealed interface Against {

  /**
   * A baseline.
   *
   * @param atWorst the pairs with every open case counted as the worst it can be
   * @param atBest the pairs with every open case counted as the best it can be
   * @param transitions how many pairs took each way; every way is there, with 0 if need be
   * @param beside what stands beside these figures
   * @param detectable the smallest true difference that this comparison would have found
   */
  record Baseline(
      SideView side,
      Difference difference,
      Filled atWorst,
      Filled atBest,
      Detectable detectable,
      Map<Transition, Long> transitions,
      SetChanges changes,
      Beside beside)
      implements Against {

    public Baseline {
      EnumMap<Transition, Long> all = new EnumMap<>(Transition.class);
      for (Transition transition : Transition.values()) {
        all.put(transition, transitions.getOrDefault(transition, 0L));
      }
      transitions = Collections.unmodifiableMap(all);
    }

    public long count(Transition transition) {
      return transitions.getOrDefault(transition, 0L);
    }
  }

  /** The difference with every open case filled in; the interval is empty for too few clusters. */
  record Filled(int n, double difference, Optional<Interval> interval) {
    static Filled of(PairedValues values, double level) {
      return new Filled(values.n(), values.difference(), values.interval(level));
    }
  }

  /** Nothing, and why. */
  record Nothing(String why) implements Against {}
}
