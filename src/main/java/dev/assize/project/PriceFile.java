package dev.assize.project;

import dev.assize.base.Suggestion;
import dev.assize.base.Usage;
import dev.assize.json.Fields;
import dev.assize.run.HourPrice;
import dev.assize.run.MachinePrice;
import dev.assize.run.PriceBook;
import dev.assize.run.PriceBook.Conditions;
import dev.assize.run.Tariff;
import dev.assize.run.Tariffs;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads a book of prices: entries, each with the day from which it applies. */
final class PriceFile {

  private static final String MONEY = "0 or more of the book's currency";

  private final Fields root;
  private final Map<LocalDate, Tariff> entries = new TreeMap<>();
  private final Map<String, Machine> machines = new LinkedHashMap<>();

  private PriceFile(Fields root) {
    this.root = root;
  }

  static Tariffs read(Fields root) {
    return new PriceFile(root).tariffs();
  }

  private Tariffs tariffs() {
    String currency = Currencies.read(root, "");
    if (!root.has("currency")) {
      root.required("currency");
    }
    tellUndated();
    List<Fields> written = root.objects("entries");
    if (written.isEmpty() && !root.names().contains("models")) {
      root.problems()
          .error(
              "prices.no-entries",
              root.place(),
              "no entries",
              "a list of entries, each with the day from which it applies",
              "entries: [{from: 2026-01-01, models: {...}}]");
    }
    written.forEach(entry -> read(entry, currency));
    root.close();
    return new Tariffs(
        currency.isEmpty() ? PriceBook.EMPTY.currency() : currency, List.copyOf(entries.values()));
  }

  /** Prices without a date could not be told from those that replace them. */
  private void tellUndated() {
    if (root.names().contains("models")) {
      root.value("models");
      root.problems()
          .error(
              "prices.no-date",
              root.place("models"),
              "prices without a date",
              "entries, each with the day from which it applies",
              "Put models under an entry: entries: [{from: 2026-01-01, models: {...}}]");
    }
  }

  private void read(Fields entry, String currency) {
    Optional<LocalDate> from = Dates.read(entry, "from");
    if (from.isEmpty() && !entry.has("from")) {
      entry
          .problems()
          .error(
              "prices.no-date",
              entry.place(),
              "an entry without a date",
              "the day from which it applies",
              "Add from: 2026-01-01");
    }
    sameCurrency(entry, currency);
    Fields hardware = entry.object("hardware");
    Map<String, MachinePrice> own = new LinkedHashMap<>();
    for (String name : hardware.names()) {
      Machine machine = Machine.read(hardware.object(name));
      machines.put(name, machine);
      own.put(name, new MachinePrice(machine.hour(), machine.utilisation(), hardware.place(name)));
    }
    Tariff tariff = tariff(from.orElse(LocalDate.MIN), entry, currency, own);
    entry.close();
    from.ifPresent(day -> put(day, tariff, entry));
  }

  private void put(LocalDate day, Tariff tariff, Fields entry) {
    if (entries.putIfAbsent(day, tariff) != null) {
      entry
          .problems()
          .error(
              "prices.day-twice",
              entry.place("from"),
              "two entries from " + day,
              "one entry for each day",
              "Put them together.");
    }
  }

  private Tariff tariff(
      LocalDate from, Fields entry, String currency, Map<String, MachinePrice> own) {
    Map<String, Map<Usage.Kind, BigDecimal>> prices = new LinkedHashMap<>();
    Map<String, Conditions> conditions = new LinkedHashMap<>();
    Fields models = entry.object("models");
    for (String name : models.names()) {
      Fields model = models.object(name);
      sameCurrency(model, currency);
      prices.put(name, model.has("hardware") ? own(model) : bought(model));
      Conditions condition = conditions(model);
      if (!condition.equals(Conditions.NONE)) {
        conditions.put(name, condition);
      }
      model.close();
    }
    Map<String, HourPrice> people = new LinkedHashMap<>();
    Fields hours = entry.object("people");
    hours
        .names()
        .forEach(
            who ->
                ModelPrices.amount(hours, who, MONEY + " an hour")
                    .ifPresent(price -> people.put(who, new HourPrice(price, hours.place(who)))));
    return new Tariff(from, prices, conditions, people, own);
  }

  /** Whoever sells tokens bills what is asked and what is answered. */
  private static Map<Usage.Kind, BigDecimal> bought(Fields model) {
    Map<Usage.Kind, BigDecimal> prices = ModelPrices.read(model);
    for (Usage.Kind kind : List.of(Usage.Kind.INPUT, Usage.Kind.OUTPUT)) {
      model.required(kind.word());
    }
    return prices;
  }

  private Map<Usage.Kind, BigDecimal> own(Fields model) {
    String name = model.text("hardware").orElse("");
    Machine machine = machines.get(name);
    if (machine == null) {
      model
          .problems()
          .error(
              "prices.unknown-hardware",
              model.place("hardware"),
              "hardware: " + name,
              "a name under hardware of this entry or one above it",
              Suggestion.remedy(name, machines.keySet()));
    }
    return Machine.perMillion(Optional.ofNullable(machine), model.object("per-second"));
  }

  private static Conditions conditions(Fields model) {
    BigDecimal request =
        ModelPrices.amount(model, "request", MONEY + " for each call").orElse(BigDecimal.ZERO);
    BigDecimal batch =
        Margins.read(model, "batch").map(BigDecimal::valueOf).orElse(BigDecimal.ZERO);
    return request.signum() == 0 && batch.signum() == 0
        ? Conditions.NONE
        : new Conditions(request, batch);
  }

  /** Amounts of two currencies cannot be added, and no rate of exchange is known here. */
  private static void sameCurrency(Fields part, String currency) {
    part.text("currency")
        .filter(other -> !other.equals(currency))
        .ifPresent(
            other ->
                part.problems()
                    .error(
                        "prices.two-currencies",
                        part.place("currency"),
                        "currency: " + other + " in a book of " + currency,
                        "one currency in a book",
                        "Convert the prices, and note the rate and its day beside them."));
  }
}
