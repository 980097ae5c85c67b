package dev.assize;

import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.economics.worth.Assumption;
import dev.assize.economics.worth.Figure;
import dev.assize.economics.worth.Grounds;
import dev.assize.economics.worth.Lever;
import dev.assize.economics.worth.Origin;
import dev.assize.project.Stated;
import dev.assize.run.HourPrice;
import dev.assize.run.Tariffs;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Puts together what an answer rests on: what the user states, an hour of a person out of the book
 * of prices, and what a run measured of the rest. What is still missing then is asked for by name.
 */
final class Footing<L extends Enum<L> & Lever> {

  private final Stated<L> stated;
  private final Class<L> levers;
  private final Problems problems;
  private final Map<L, Figure> figures;
  private final Map<L, String> unmeasured = new LinkedHashMap<>();

  /** The currency of amounts that nobody stated, with what they are; empty without any. */
  private String currency = "";

  /**
   * Begins with what is stated.
   *
   * @param problems get what keeps an answer from being given
   */
  Footing(Stated<L> stated, Class<L> levers, Problems problems) {
    this.stated = stated;
    this.levers = levers;
    this.problems = problems;
    this.figures = new EnumMap<>(levers);
    figures.putAll(stated.figures());
  }

  /** An hour of the person that is named, by the newest prices. */
  Footing<L> hour(L wage, Tariffs tariffs) {
    if (stated.person().isEmpty()) {
      return this;
    }
    Map<String, HourPrice> people = tariffs.people(LocalDate.MAX);
    HourPrice hour = people.get(stated.person());
    if (hour == null) {
      problems.error(
          "economics.unknown-person",
          stated.place(),
          "person: " + stated.person(),
          "a name under people in a book of prices",
          people.isEmpty()
              ? "Name a book: prices: prices.yaml. Or state " + wage.key() + ": ..."
              : Suggestion.remedy(stated.person(), people.keySet()));
      unmeasured.put(wage, "");
      return this;
    }
    Figure figure = new Figure(Assumption.sure(hour.amount()), new Origin.Stated(hour.place()));
    return measured(wage, new Measurement.Known(figure, tariffs.currency()));
  }

  /** What a run shows; of what is stated it is not looked at. */
  Footing<L> measured(L lever, Measurement measurement) {
    if (figures.containsKey(lever)) {
      return this;
    }
    switch (measurement) {
      case Measurement.Known known -> {
        figures.put(lever, known.figure());
        sameCurrency(lever, known.currency());
      }
      case Measurement.Unknown unknown -> unmeasured.put(lever, unknown.why());
    }
    return this;
  }

  private void sameCurrency(L lever, String found) {
    if (found.isEmpty()) {
      return;
    }
    if (!stated.currency().isEmpty() && !stated.currency().equals(found)) {
      problems.error(
          "economics.currencies",
          stated.place(),
          stated.name() + " in " + stated.currency() + ", and " + lever.words() + " in " + found,
          "one currency",
          "State " + lever.key() + " in " + stated.currency() + ", or convert the prices.");
    }
    currency = found;
  }

  /** All of it; empty where something is missing, which is told. */
  Optional<Grounds<L>> grounds() {
    boolean isWhole = true;
    for (L lever : levers.getEnumConstants()) {
      if (!figures.containsKey(lever)) {
        isWhole = false;
        ask(lever);
      }
    }
    String of = stated.currency().isEmpty() ? currency : stated.currency();
    if (of.isEmpty()) {
      problems.error(
          "economics.no-currency",
          stated.place(),
          stated.name() + ": no currency",
          "that of all its amounts",
          "State currency: EUR, or whichever it is.");
    }
    return isWhole && !of.isEmpty()
        ? Optional.of(new Grounds<>(of, figures, stated.place()))
        : Optional.empty();
  }

  private void ask(L lever) {
    String why = unmeasured.getOrDefault(lever, "");
    if (unmeasured.containsKey(lever) && why.isEmpty()) {
      return; // told already
    }
    problems.error(
        "economics.assumption-missing",
        stated.place(),
        stated.name() + ": no " + lever.words() + (why.isEmpty() ? "" : " (" + why + ")"),
        "your own figure",
        "State " + lever.key() + ": ... (there is no default).");
  }
}
