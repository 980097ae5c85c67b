package dev.assize.budget;

import dev.assize.base.Place;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * The most that may be used up.
 *
 * @param whose who pays, for people: {@code department service}; empty for the whole project
 * @param features whose cases count; empty for all cases
 * @param span over what it is added up
 * @param most unit by unit, above 0; at least one
 * @param place where it is written
 */
public record Budget(
    String whose, Set<String> features, Span span, Map<Unit, BigDecimal> most, Place place) {

  /** Over what a budget is added up. */
  public enum Span {
    /** One run, from its first call to its end, however often it is gone on with. */
    RUN,
    /** All runs of the project, from the first of a month on, in UTC. */
    MONTH
  }

  public Budget {
    features = Set.copyOf(features);
    EnumMap<Unit, BigDecimal> ordered = new EnumMap<>(Unit.class);
    ordered.putAll(most);
    most = Collections.unmodifiableMap(ordered);
  }

  /** Whether what is asked for a feature counts. */
  public boolean counts(String feature) {
    return features.isEmpty() || features.contains(feature);
  }

  /** {@code department service, this month}. */
  public String words() {
    String span =
        switch (this.span) {
          case RUN -> "this run";
          case MONTH -> "this month";
        };
    return whose.isEmpty() ? span : whose + ", " + span;
  }
}
