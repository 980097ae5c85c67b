package dev.assize.report.economics;

import dev.assize.economics.worth.Grounds;
import dev.assize.economics.worth.Lever;
import dev.assize.economics.worth.Sensitivity;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.report.svg.Tornado;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * All that an answer rests on, what moves it most first: each figure, how far it may be off, what
 * becomes of the answer then, and at what value it turns.
 *
 * @param amount what the answer is an amount of: {@code saving}
 */
record Basis<L extends Enum<L> & Lever>(
    Grounds<L> grounds, Sensitivity sensitivity, String amount) {

  /** The head of {@link #figures}. */
  static final List<String> HEAD =
      List.of(
          "of",
          "figure",
          "value",
          "low",
          "high",
          "at_low",
          "at_high",
          "turns_at",
          "currency",
          "from");

  Part.Table table() {
    String money = grounds.currency() + " " + amount;
    return new Part.Table(
        List.of("Figure", "Value", "Low", "High", money + " at low", "at high", "Turns", "From"),
        sensitivity.bars().stream().map(this::row).toList());
  }

  private List<String> row(Sensitivity.Bar bar) {
    boolean isSure = isSure(bar);
    return List.of(
        bar.lever().words(),
        Words.amount(bar.assumption().value()),
        isSure ? "" : Words.amount(bar.assumption().low()),
        isSure ? "" : Words.amount(bar.assumption().high()),
        isSure ? "" : Words.amount(bar.atLow().amount()),
        isSure ? "" : Words.amount(bar.atHigh().amount()),
        turns(bar),
        grounds.figure(bar.lever()).origin().words());
  }

  /** {@code below 4.2}. */
  private static String turns(Sensitivity.Bar bar) {
    return bar.flip().map(flip -> side(bar, flip) + Words.amount(flip)).orElse("never");
  }

  private static String side(Sensitivity.Bar bar, BigDecimal flip) {
    return flip.compareTo(bar.assumption().value()) < 0 ? "below " : "above ";
  }

  /**
   * How far each figure that may be off moves the amount; none where all are sure.
   *
   * @param title of the chart
   */
  List<Chart> swings(String title) {
    List<Tornado.Bar> bars =
        sensitivity.bars().stream().filter(bar -> !isSure(bar)).map(this::swing).toList();
    String unit = grounds.currency() + " " + amount + " a month";
    return bars.isEmpty()
        ? List.of()
        : List.of(new Chart.Swings(title, unit, sensitivity.stated().amount().doubleValue(), bars));
  }

  private Tornado.Bar swing(Sensitivity.Bar bar) {
    return new Tornado.Bar(
        bar.lever().words(),
        bar.assumption().low().doubleValue(),
        bar.assumption().high().doubleValue(),
        bar.atLow().amount().doubleValue(),
        bar.atHigh().amount().doubleValue(),
        isTurning(bar) ? turns(bar) : "");
  }

  private static boolean isSure(Sensitivity.Bar bar) {
    return bar.assumption().low().compareTo(bar.assumption().high()) == 0;
  }

  /** Whether it turns the answer within what somebody thinks possible. */
  private static boolean isTurning(Sensitivity.Bar bar) {
    return bar.atLow().amount().signum() * bar.atHigh().amount().signum() < 0
        && bar.flip().isPresent();
  }

  /** What turns the answer within what somebody thinks possible: {@code wage below 31}. */
  List<String> turning() {
    List<String> turning = new ArrayList<>();
    for (Sensitivity.Bar bar : sensitivity.bars()) {
      if (isTurning(bar)) {
        turning.add(bar.lever().words() + " " + turns(bar));
      }
    }
    return turning;
  }

  /** A row for each figure. */
  List<List<String>> figures(String of) {
    return sensitivity.bars().stream()
        .map(
            bar ->
                List.of(
                    of,
                    bar.lever().key(),
                    plain(bar.assumption().value()),
                    plain(bar.assumption().low()),
                    plain(bar.assumption().high()),
                    plain(bar.atLow().amount()),
                    plain(bar.atHigh().amount()),
                    bar.flip().map(Basis::plain).orElse(""),
                    grounds.currency(),
                    grounds.figure(bar.lever()).origin().words()))
        .toList();
  }

  /** A row of what comes out. */
  static List<String> result(String of, String what, BigDecimal value, String currency) {
    return List.of(of, what, plain(value), "", "", "", "", "", currency, "reckoned");
  }

  static String plain(BigDecimal value) {
    return value.toPlainString();
  }

  JsonArray json() {
    return JsonArray.of(
        sensitivity.bars(),
        bar -> {
          JsonObject.Builder json =
              JsonObject.of("figure", bar.lever().key())
                  .put("words", bar.lever().words())
                  .put("value", new JsonNumber(bar.assumption().value()))
                  .put("low", new JsonNumber(bar.assumption().low()))
                  .put("high", new JsonNumber(bar.assumption().high()))
                  .put("atLow", Values.amount(bar.atLow()))
                  .put("atHigh", Values.amount(bar.atHigh()));
          bar.flip().ifPresent(flip -> json.put("turnsAt", new JsonNumber(flip)));
          return json.put("from", grounds.figure(bar.lever()).origin().words()).object();
        });
  }
}
