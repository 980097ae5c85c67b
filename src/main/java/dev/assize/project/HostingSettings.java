package dev.assize.project;

import dev.assize.base.Place;
import dev.assize.economics.worth.Assumption;
import dev.assize.economics.worth.Figure;
import dev.assize.economics.worth.Hosting;
import dev.assize.economics.worth.Origin;
import dev.assize.economics.worth.SelfHosting;
import dev.assize.json.Fields;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Own machines of {@code hosting}, beside the API that they would take the place of.
 *
 * @param machine whose hour and utilisation the book of prices has; empty where none is named
 * @param volumes tokens of each month to come; empty where none are stated
 */
public record HostingSettings(
    Stated<Hosting> stated, Optional<Named> machine, List<BigDecimal> volumes) {

  private static final String MACHINE = "machine";

  private static final String LOAD = "load";

  /** A machine of the book of prices, and where it is named. */
  public record Named(String machine, Place place) {}

  public HostingSettings {
    volumes = List.copyOf(volumes);
  }

  static List<HostingSettings> read(Fields section) {
    return section.names().stream().map(name -> read(name, section.object(name))).toList();
  }

  private static HostingSettings read(String name, Fields fields) {
    Stated<Hosting> stated = new StatedReader<>(fields, Hosting.class).read(name, Hosting.WAGE);
    Map<Hosting, Figure> figures = new EnumMap<>(Hosting.class);
    figures.putAll(stated.figures());
    peak(fields, figures);
    Optional<Named> machine =
        fields.text(MACHINE).map(found -> new Named(found, fields.place(MACHINE)));
    List<BigDecimal> volumes = amounts(fields, "volumes");
    fields.close();
    return new HostingSettings(
        new Stated<>(name, stated.currency(), stated.person(), figures, stated.place()),
        machine,
        volumes);
  }

  /** Whether somebody states a figure; the load of a day states its busiest hour. */
  public boolean states(Hosting lever) {
    return stated.figures().containsKey(lever);
  }

  /** The busiest hour may be stated by the load of a day, or of a week, instead. */
  private static void peak(Fields fields, Map<Hosting, Figure> figures) {
    List<BigDecimal> load = amounts(fields, LOAD);
    if (load.isEmpty()) {
      return;
    }
    if (figures.containsKey(Hosting.PEAK)) {
      fault(fields, LOAD, "load beside peak", "one of them", "Leave one out.");
    }
    Optional<BigDecimal> peak = SelfHosting.peak(load);
    if (peak.isEmpty()) {
      fault(fields, LOAD, "load: nothing at any hour", "an amount above 0", "");
    }
    peak.ifPresent(
        ratio ->
            figures.put(
                Hosting.PEAK,
                new Figure(Assumption.sure(ratio), new Origin.Stated(fields.place(LOAD)))));
  }

  private static List<BigDecimal> amounts(Fields fields, String key) {
    Optional<JsonValue> found = fields.value(key);
    List<JsonValue> elements =
        found
            .map(value -> value instanceof JsonArray array ? array.elements() : List.of(value))
            .orElse(List.of());
    List<BigDecimal> amounts = new ArrayList<>();
    for (JsonValue element : elements) {
      if (element instanceof JsonNumber number && number.value().signum() >= 0) {
        amounts.add(number.value());
      }
    }
    if (found.isPresent() && (amounts.size() < elements.size() || elements.isEmpty())) {
      fault(fields, key, key + ": not only amounts", "a list of numbers from 0 on", "");
    }
    return amounts;
  }

  private static void fault(
      Fields fields, String key, String found, String expected, String remedy) {
    fields.problems().error("config.bad-" + key, fields.place(key), found, expected, remedy);
  }
}
