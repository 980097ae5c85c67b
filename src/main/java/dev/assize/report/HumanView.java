package dev.assize.report;

import dev.assize.regression.HumanPoints;
import dev.assize.stats.TippingPoint;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What stands between a judged difference and what people would say.
 *
 * @param detectable the smallest judged difference that would have been found
 * @param tipping where the decision would turn if the judge treated the sides unlike
 * @param notes the same in sentences
 */
public record HumanView(
    HumanPoints points,
    OptionalDouble detectable,
    Optional<TippingPoint> tipping,
    List<String> notes) {

  /** Where no judge decides. */
  public static final HumanView NONE =
      new HumanView(HumanPoints.NONE, OptionalDouble.empty(), Optional.empty(), List.of());

  public HumanView {
    notes = List.copyOf(notes);
  }
}
