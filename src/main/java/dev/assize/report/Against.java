package dev.assize.report;

import dev.assize.regression.SetChanges;
import dev.assize.regression.Transition;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** What a candidate was compared with. */
public sealed interface Against {

  /**
   * A baseline.
   *
   * @param transitions how many pairs took each way; every way is there, with 0 if need be
   * @param detectable the smallest true difference that this comparison would have found
   */
  record Baseline(
      SideView side,
      Difference difference,
      Detectable detectable,
      Map<Transition, Long> transitions,
      SetChanges changes)
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

  /** Nothing, and why. */
  record Nothing(String why) implements Against {}
}
