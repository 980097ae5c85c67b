package dev.assize.run;

import dev.assize.base.Usage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * Prices that apply from a day on, until a later entry of the same book names the same thing again.
 *
 * @param from the first day, in UTC
 * @param perMillion by model, then by kind of token
 * @param conditions what is paid or saved beside the tokens, of the models that have any
 * @param people what an hour of people's work costs, by whose it is
 * @param machines of one's own, by name
 */
public record Tariff(
    LocalDate from,
    Map<String, Map<Usage.Kind, BigDecimal>> perMillion,
    Map<String, PriceBook.Conditions> conditions,
    Map<String, HourPrice> people,
    Map<String, MachinePrice> machines) {

  public Tariff {
    perMillion = Map.copyOf(perMillion);
    conditions = Map.copyOf(conditions);
    people = Map.copyOf(people);
    machines = Map.copyOf(machines);
  }
}
