package dev.assize.project;

import dev.assize.economics.worth.Assumption;
import dev.assize.economics.worth.Figure;
import dev.assize.economics.worth.Lever;
import dev.assize.economics.worth.Origin;
import dev.assize.json.Fields;
import dev.assize.json.JsonValue.JsonObject;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads figures that somebody states: a number, or a number with the least and the most that he
 * thinks possible. What is not stated is no fault here: who needs it asks for it.
 */
final class StatedReader<L extends Enum<L> & Lever> {

  private static final String PERSON = "person";

  private final Fields fields;
  private final Class<L> levers;

  StatedReader(Fields fields, Class<L> levers) {
    this.fields = fields;
    this.levers = levers;
  }

  /**
   * What is stated.
   *
   * @param wage which of them a person of the book of prices may stand for
   */
  Stated<L> read(String name, L wage) {
    String currency = Currencies.read(fields, "");
    Map<L, Figure> figures = new EnumMap<>(levers);
    for (L lever : levers.getEnumConstants()) {
      assumption(lever)
          .ifPresent(
              found ->
                  figures.put(
                      lever, new Figure(found, new Origin.Stated(fields.place(lever.key())))));
    }
    String person = fields.text(PERSON).orElse("");
    if (!person.isEmpty() && figures.containsKey(wage)) {
      fault(
          PERSON,
          "config.wage-twice",
          person + " beside " + wage.key(),
          "one of them",
          "Leave one out.");
    }
    return new Stated<>(
        name, Currencies.exists(currency) ? currency : "", person, figures, fields.place());
  }

  private Optional<Assumption> assumption(L lever) {
    String key = lever.key();
    if (fields.value(key).filter(JsonObject.class::isInstance).isEmpty()) {
      return fields.number(key).filter(value -> holds(lever, value)).map(Assumption::sure);
    }
    Fields range = fields.object(key);
    Optional<BigDecimal> value = range.number("value");
    Optional<BigDecimal> low = range.number("low").or(() -> value);
    Optional<BigDecimal> high = range.number("high").or(() -> value);
    if (value.isEmpty()) {
      range.required("value");
    }
    range.close();
    return value.isEmpty() || low.isEmpty() || high.isEmpty()
        ? Optional.empty()
        : range(lever, value.get(), low.get(), high.get());
  }

  private Optional<Assumption> range(L lever, BigDecimal value, BigDecimal low, BigDecimal high) {
    if (low.compareTo(value) > 0 || high.compareTo(value) < 0) {
      fault(
          lever.key(),
          "config.bad-range",
          low.toPlainString() + " to " + high.toPlainString() + " around " + value.toPlainString(),
          "low, value and high in this order",
          "");
      return Optional.empty();
    }
    boolean isPossible = holds(lever, low) && holds(lever, high);
    return isPossible ? Optional.of(new Assumption(value, low, high)) : Optional.empty();
  }

  private boolean holds(L lever, BigDecimal value) {
    Lever.Scale scale = lever.scale();
    if (!scale.holds(value)) {
      fault(
          lever.key(),
          "config.out-of-range",
          value.toPlainString(),
          scale.words()
              + ", from "
              + scale.least().toPlainString()
              + " to "
              + scale.most().toPlainString(),
          "");
    }
    return scale.holds(value);
  }

  private void fault(String key, String code, String found, String expected, String remedy) {
    fields.problems().error(code, fields.place(key), key + ": " + found, expected, remedy);
  }
}
