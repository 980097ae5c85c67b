package dev.assize.run;

import dev.assize.base.Usage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A book of dated prices. Two questions are asked of it. What would this cost: both sides of a
 * comparison are priced alike, by the newest entries, so that no difference between versions comes
 * from a provider's change of prices. What did this cost: a budget counts each call by the entries
 * of its own day, as a bill does.
 *
 * @param entries by date, no two of one day
 */
public record Tariffs(String currency, List<Tariff> entries) {

  /** No prices at all. */
  public static final Tariffs NONE = new Tariffs(PriceBook.EMPTY.currency(), List.of());

  public Tariffs {
    List<Tariff> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparing(Tariff::from));
    entries = Collections.unmodifiableList(sorted);
  }

  /** A list of prices that has no date: it applies on every day. */
  public static Tariffs undated(PriceBook prices) {
    return new Tariffs(
        prices.currency(),
        List.of(
            new Tariff(
                LocalDate.MIN, prices.perMillion(), prices.conditions(), Map.of(), Map.of())));
  }

  /** The prices of the newest entries. */
  public PriceBook newest() {
    return on(LocalDate.MAX);
  }

  /** The prices of a day; a model that no entry up to then names has none. */
  public PriceBook on(LocalDate day) {
    Map<String, Map<Usage.Kind, BigDecimal>> perMillion = new TreeMap<>();
    Map<String, PriceBook.Conditions> conditions = new TreeMap<>();
    for (Tariff entry : until(day)) {
      perMillion.putAll(entry.perMillion());
      conditions.keySet().removeAll(entry.perMillion().keySet());
      conditions.putAll(entry.conditions());
    }
    return new PriceBook(currency, perMillion, conditions);
  }

  /** What an hour of people's work costs on a day, by whose it is. */
  public Map<String, HourPrice> people(LocalDate day) {
    Map<String, HourPrice> people = new TreeMap<>();
    until(day).forEach(entry -> people.putAll(entry.people()));
    return people;
  }

  /** What machines of one's own cost on a day, by name. */
  public Map<String, MachinePrice> machines(LocalDate day) {
    Map<String, MachinePrice> machines = new TreeMap<>();
    until(day).forEach(entry -> machines.putAll(entry.machines()));
    return machines;
  }

  /** The same without what applies later. */
  public Tariffs asOf(LocalDate day) {
    return new Tariffs(currency, until(day));
  }

  private List<Tariff> until(LocalDate day) {
    return entries.stream().filter(entry -> !entry.from().isAfter(day)).toList();
  }
}
