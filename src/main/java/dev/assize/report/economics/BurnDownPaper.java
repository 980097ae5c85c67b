package dev.assize.report.economics;

import dev.assize.base.Numbers;
import dev.assize.budget.BurnLine;
import dev.assize.budget.BurnLine.Outlook;
import dev.assize.budget.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says how the budgets of a month stand. */
final class BurnDownPaper {

  private static final List<String> HEAD =
      List.of(
          "whose",
          "month",
          "unit",
          "currency",
          "used",
          "limit",
          "left",
          "per_day",
          "by_end_of_month",
          "used_up_on",
          "is_projected",
          "unpriced_calls",
          "estimated_calls");

  private final BurnDownView view;

  BurnDownPaper(BurnDownView view) {
    this.view = view;
  }

  Paper paper() {
    List<String> answers = new ArrayList<>();
    view.lines().stream()
        .filter(line -> line.most().isPresent())
        .forEach(line -> answers.add(answer(line, line.most().get())));
    if (answers.isEmpty()) {
      answers.add("No limit of a month is set for any of these.");
    }
    return new Paper(
        "Budgets of " + view.month(),
        view.isTold(),
        answers,
        List.of(Part.of(view.month().toString(), List.of(), table()).drawn(curves())),
        toKnow());
  }

  Part.Table figures() {
    return new Part.Table(HEAD, view.lines().stream().map(this::figures).toList());
  }

  private List<Chart> curves() {
    return view.lines().stream()
        .flatMap(
            line ->
                line.most().stream()
                    .<Chart>map(
                        most -> Curves.of(line, most, view, whose(line), unit(line.unit()))))
        .toList();
  }

  private static String whose(BurnLine line) {
    return line.whose().isEmpty() ? "project" : line.whose();
  }

  private String unit(Unit unit) {
    return unit == Unit.MONEY ? view.currency() : unit.word();
  }

  private String answer(BurnLine line, BigDecimal most) {
    String of =
        whose(line)
            + ": "
            + used(line)
            + " of "
            + Words.amount(most)
            + " "
            + unit(line.unit())
            + " used";
    return switch (line.outlook()) {
      case Outlook.UsedUp up -> of + ". Nothing is left since " + up.on() + ".";
      case Outlook.RunsOut out ->
          of + ". At " + Words.amount(line.rate()) + " a day nothing is left on " + out.on() + ".";
      case Outlook.Lasts lasts ->
          of + "; by the end of the month " + Words.amount(line.atEnd()) + ".";
      case Outlook.Unlimited none -> of + ".";
    };
  }

  /** What has no price makes a sum larger, nobody knows by how much. */
  private static String used(BurnLine line) {
    return (line.unpriced() > 0 ? "at least " : "") + Words.amount(line.used());
  }

  private Part.Table table() {
    return new Part.Table(
        List.of("Whose", "Unit", "Used", "Limit", "Left", "A day", "By the month's end", "Used up"),
        view.lines().stream()
            .map(
                line ->
                    List.of(
                        whose(line),
                        unit(line.unit()),
                        used(line),
                        line.most().map(Words::amount).orElse("none"),
                        line.left().map(Words::amount).orElse(""),
                        Words.amount(line.rate()),
                        Words.amount(line.atEnd()),
                        usedUp(line)))
            .toList());
  }

  private static String usedUp(BurnLine line) {
    return switch (line.outlook()) {
      case Outlook.UsedUp up -> "on " + up.on();
      case Outlook.RunsOut out -> "by " + out.on();
      case Outlook.Lasts lasts -> "no";
      case Outlook.Unlimited none -> "";
    };
  }

  private List<String> figures(BurnLine line) {
    Optional<String> day =
        switch (line.outlook()) {
          case Outlook.UsedUp up -> Optional.of(up.on().toString());
          case Outlook.RunsOut out -> Optional.of(out.on().toString());
          case Outlook.Lasts lasts -> Optional.empty();
          case Outlook.Unlimited none -> Optional.empty();
        };
    return List.of(
        whose(line),
        view.month().toString(),
        line.unit().word(),
        line.unit() == Unit.MONEY ? view.currency() : "",
        line.used().toPlainString(),
        line.most().map(BigDecimal::toPlainString).orElse(""),
        line.left().map(BigDecimal::toPlainString).orElse(""),
        line.rate().toPlainString(),
        line.atEnd().toPlainString(),
        day.orElse(""),
        day.map(on -> line.outlook() instanceof Outlook.RunsOut ? "yes" : "no").orElse(""),
        Long.toString(line.unpriced()),
        Long.toString(line.estimated()));
  }

  private List<String> toKnow() {
    List<String> toKnow = new ArrayList<>();
    toKnow.add(
        "Today is "
            + view.today()
            + " (UTC). A day: what was used over the days of the month so far, today included; the"
            + " forecast goes on at that rate. Calls are priced by the entries of their own day.");
    long unpriced = view.lines().stream().mapToLong(BurnLine::unpriced).max().orElse(0);
    if (unpriced > 0) {
      toKnow.add(
          Numbers.count(unpriced, "call")
              + " without a price: more money was used than is told here.");
    }
    long estimated = view.lines().stream().mapToLong(BurnLine::estimated).max().orElse(0);
    if (estimated > 0) {
      toKnow.add("The tokens of " + Numbers.count(estimated, "call") + " are estimates.");
    }
    return toKnow;
  }
}
