package dev.assize;

import dev.assize.Forecast.Asked;
import dev.assize.Forecast.Expected;
import dev.assize.base.Numbers;
import dev.assize.budget.Consumption;
import dev.assize.budget.Unit;
import dev.assize.report.Visible;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** A forecast as a plain text of one screen. */
final class ForecastSheet {

  private static final List<String> HEADING =
      List.of("", "held", "to ask", "input", "output", "money", "seconds");

  private final Forecast forecast;
  private final BudgetWords words;

  private ForecastSheet(Forecast forecast) {
    this.forecast = forecast;
    this.words = new BudgetWords(forecast.currency());
  }

  static String of(Forecast forecast) {
    return new ForecastSheet(forecast).text();
  }

  private String text() {
    List<String> lines = new ArrayList<>();
    lines.add(
        forecast.project() + ": what this run would ask. Nobody was asked, and no run was made.");
    lines.add("");
    List<List<String>> table = new ArrayList<>();
    table.add(HEADING);
    forecast.asked().forEach(asked -> table.add(row(asked)));
    if (forecast.asked().size() > 1) {
      table.add(row(all()));
    }
    lines.addAll(Columns.of(table));
    unpriced().ifPresent(lines::add);
    all()
        .batch()
        .ifPresent(
            money ->
                lines.add("in calls that may wait (batch): " + words.amount(Unit.MONEY, money)));
    lines.add("");
    if (!forecast.standing().isEmpty()) {
      lines.add("budgets");
      List<List<String>> budgets = new ArrayList<>();
      forecast.standing().forEach(each -> budgets.addAll(rows(each)));
      lines.addAll(Columns.of(budgets));
      lines.add("");
    }
    forecast.notes().forEach(note -> lines.add("- " + Visible.marked(note)));
    return String.join("\n", lines) + "\n";
  }

  private List<String> row(Asked asked) {
    return List.of(
        Visible.marked(asked.who()),
        Numbers.count(asked.held()),
        Numbers.count(asked.live()),
        Numbers.count(asked.input()),
        Numbers.count(asked.output()),
        money(asked),
        seconds(asked.needs(), asked.live()));
  }

  private String money(Asked asked) {
    if (asked.live() == 0) {
      return "0 " + forecast.currency();
    }
    return asked.unpriced().isEmpty()
        ? words.amount(Unit.MONEY, rounded(asked.needs().of(Unit.MONEY)))
        : "unpriced";
  }

  private static String seconds(Consumption needs, long live) {
    if (live == 0) {
      return "0";
    }
    return needs.amounts().containsKey(Unit.SECONDS)
        ? needs.of(Unit.SECONDS).toPlainString()
        : "unknown";
  }

  /** Six decimals: more than an estimate deserves, and enough for the cheapest calls. */
  private static BigDecimal rounded(BigDecimal money) {
    return money.setScale(6, RoundingMode.HALF_UP);
  }

  private Asked all() {
    long held = 0;
    long live = 0;
    long input = 0;
    long output = 0;
    boolean isTimed = true;
    BigDecimal batch = BigDecimal.ZERO;
    boolean isDiscounted = false;
    Consumption needs = Consumption.NONE;
    TreeSet<String> unpriced = new TreeSet<>();
    for (Asked each : forecast.asked()) {
      held += each.held();
      live += each.live();
      input += each.input();
      output += each.output();
      isTimed &= each.live() == 0 || each.needs().amounts().containsKey(Unit.SECONDS);
      needs = needs.plus(each.needs());
      batch = batch.add(each.batch().orElse(each.needs().of(Unit.MONEY)));
      isDiscounted |= each.batch().isPresent();
      unpriced.addAll(each.unpriced());
    }
    Map<Unit, BigDecimal> known = new EnumMap<>(Unit.class);
    known.putAll(needs.amounts());
    if (!isTimed) {
      known.remove(Unit.SECONDS);
    }
    return new Asked(
        "all",
        held,
        live,
        input,
        output,
        Consumption.of(known),
        isDiscounted && unpriced.isEmpty() ? Optional.of(rounded(batch)) : Optional.empty(),
        unpriced);
  }

  private Optional<String> unpriced() {
    TreeSet<String> models = new TreeSet<>();
    forecast.asked().forEach(asked -> models.addAll(asked.unpriced()));
    return models.isEmpty()
        ? Optional.empty()
        : Optional.of("unpriced, so in no sum of money: " + String.join(", ", models));
  }

  private List<List<String>> rows(Expected expected) {
    List<List<String>> rows = new ArrayList<>();
    for (Map.Entry<Unit, BigDecimal> most : expected.budget().most().entrySet()) {
      Unit unit = most.getKey();
      BigDecimal used = expected.used().of(unit);
      BigDecimal all = used.add(expected.more().of(unit));
      boolean isKnown = expected.more().amounts().containsKey(unit);
      rows.add(
          List.of(
              "  " + Visible.marked(expected.budget().words()),
              words.amount(unit, unit == Unit.MONEY ? rounded(used) : used) + " used",
              isKnown
                  ? words.amount(unit, unit == Unit.MONEY ? rounded(all) : all) + " then"
                  : "then unknown",
              "of " + words.amount(unit, most.getValue()),
              verdict(isKnown ? all : used, isKnown, most.getValue())));
    }
    return rows;
  }

  private static String verdict(BigDecimal amount, boolean isKnown, BigDecimal most) {
    if (amount.compareTo(most) > 0) {
      return "STOPS THE RUN";
    }
    return isKnown ? "enough" : "cannot tell";
  }
}
