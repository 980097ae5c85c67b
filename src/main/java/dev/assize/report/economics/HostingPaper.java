package dev.assize.report.economics;

import dev.assize.base.Numbers;
import dev.assize.economics.worth.Assumption;
import dev.assize.economics.worth.Hosting;
import dev.assize.economics.worth.HostingPlan;
import dev.assize.economics.worth.SelfHosting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Says from when on own machines pay. */
final class HostingPaper {

  private final HostingView view;

  HostingPaper(HostingView view) {
    this.view = view;
  }

  Paper paper() {
    List<String> answers = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    for (HostingPlan plan : view.plans()) {
      answers.addAll(answers(plan));
      parts.addAll(parts(plan));
    }
    return new Paper("Own machines or an API", view.isTold(), answers, parts, toKnow());
  }

  Part.Table figures() {
    return new Part.Table(
        Basis.HEAD, view.plans().stream().flatMap(plan -> figures(plan).stream()).toList());
  }

  private static Basis<Hosting> basis(HostingPlan plan) {
    return new Basis<>(plan.grounds(), plan.sensitivity(), "saved");
  }

  private static List<String> answers(HostingPlan plan) {
    List<String> turning = basis(plan).turning();
    return List.of(
        plan.name() + ": " + month(plan),
        breakEven(plan) + " " + payback(plan),
        turning.isEmpty()
            ? "No figure by itself turns that within what is stated as possible."
            : "Within what is stated as possible each of these by itself turns that: "
                + String.join("; ", turning)
                + ".");
  }

  private static String month(HostingPlan plan) {
    BigDecimal saving = plan.saving().amount();
    return "at "
        + Words.amount(plan.stated().tokens())
        + " tokens a month own machines "
        + (saving.signum() < 0 ? "cost " : "save ")
        + plan.grounds().currency()
        + " "
        + Words.amount(saving.abs())
        + (saving.signum() < 0 ? " more than the API" : "")
        + " (API "
        + Words.money(plan.stated().api())
        + ", "
        + Numbers.count(plan.stated().machines().longValue(), "machine")
        + " "
        + Words.money(plan.stated().own())
        + ").";
  }

  private static String breakEven(HostingPlan plan) {
    return switch (plan.breakEven()) {
      case SelfHosting.BreakEven.Never never ->
          "At no volume they cost less: a machine as busy as it may be gives a million tokens for "
              + Words.money(never.own())
              + ".";
      case SelfHosting.BreakEven.From from ->
          "They cost no more than the API from "
              + Words.amount(from.first())
              + " tokens a month on"
              + (from.first().compareTo(from.always()) == 0
                  ? "."
                  : ", and never more from "
                      + Words.amount(from.always())
                      + " on: machines come whole.");
    };
  }

  private static String payback(HostingPlan plan) {
    Assumption start = plan.grounds().figure(Hosting.UPFRONT).assumption();
    if (start.value().signum() == 0) {
      return "Nothing is paid at the start.";
    }
    String paid = "The " + plan.grounds().currency() + " " + Words.amount(start.value());
    return switch (plan.payback()) {
      case SelfHosting.Payback.After after ->
          paid
              + " of the start are earned back at the end of month "
              + Numbers.count(after.months())
              + ".";
      case SelfHosting.Payback.NotWithin not ->
          paid
              + " of the start are not earned back within "
              + Numbers.count(not.months(), "month")
              + ": "
              + Words.money(not.lacking())
              + " are missing then.";
    };
  }

  private static List<Part> parts(HostingPlan plan) {
    String money = plan.grounds().currency();
    List<List<String>> volumes =
        plan.costs().stream()
            .filter(month -> telling(plan).contains(month.tokens()))
            .map(
                month ->
                    List.of(
                        Words.amount(month.tokens()),
                        Words.amount(month.api().amount()),
                        Words.amount(month.own().amount()),
                        Numbers.count(month.machines().longValue())))
            .toList();
    List<List<String>> curve =
        plan.curve().stream()
            .map(
                usage ->
                    List.of(
                        Numbers.percent(usage.utilisation().doubleValue()),
                        Words.amount(usage.perMillion().amount())))
            .toList();
    return List.of(
        Part.of(plan.name(), List.of(), basis(plan).table())
            .drawn(basis(plan).swings(plan.name() + ": what moves the saving")),
        Part.of(
                plan.name() + ", by volume",
                List.of(),
                new Part.Table(
                    List.of("Tokens a month", money + " API", money + " own", "Machines"), volumes))
            .drawn(List.of(Curves.of(plan))),
        Part.of(
            plan.name() + ", by how busy machines are on average",
            List.of(),
            new Part.Table(List.of("Busy", money + " a million own tokens"), curve)));
  }

  /** The volumes that somebody stated, and those at which the answer turns. */
  private static Set<BigDecimal> telling(HostingPlan plan) {
    Assumption tokens = plan.grounds().figure(Hosting.TOKENS).assumption();
    Set<BigDecimal> telling = new TreeSet<>(List.of(tokens.low(), tokens.value(), tokens.high()));
    if (plan.breakEven() instanceof SelfHosting.BreakEven.From from) {
      telling.add(from.first());
      telling.add(from.always());
    }
    return telling;
  }

  private static List<List<String>> figures(HostingPlan plan) {
    List<List<String>> rows = new ArrayList<>(basis(plan).figures(plan.name()));
    String money = plan.grounds().currency();
    rows.add(Basis.result(plan.name(), "saving", plan.saving().amount(), money));
    rows.add(Basis.result(plan.name(), "api", plan.stated().api().amount(), money));
    rows.add(Basis.result(plan.name(), "own", plan.stated().own().amount(), money));
    if (plan.breakEven() instanceof SelfHosting.BreakEven.From from) {
      rows.add(Basis.result(plan.name(), "break-even-first", from.first(), ""));
      rows.add(Basis.result(plan.name(), "break-even-always", from.always(), ""));
    }
    if (plan.payback() instanceof SelfHosting.Payback.After after) {
      rows.add(Basis.result(plan.name(), "payback-months", BigDecimal.valueOf(after.months()), ""));
    }
    plan.level()
        .ifPresent(level -> rows.add(Basis.result(plan.name(), "level-utilisation", level, "")));
    return rows;
  }

  private List<String> toKnow() {
    List<String> toKnow = new ArrayList<>();
    toKnow.add(
        "Every figure is somebody's own; published break-evens differ by a factor of 20, so none is"
            + " assumed here. A month has 730 hours. Own machines come in whole ones: as many as"
            + " carry the busiest hour at the utilisation that is stated, at least one.");
    toKnow.add(
        "Saved: by own machines in a month, a share of the start included. Turns: the nearest value"
            + " at which that changes its sign while all others stay.");
    for (HostingPlan plan : view.plans()) {
      toKnow.add(busy(plan));
      toKnow.add(months(plan));
    }
    return toKnow;
  }

  private static String busy(HostingPlan plan) {
    return plan.name()
        + ": without people and start, a million tokens of own machines cost "
        + plan.level()
            .map(
                level ->
                    "as much as the API's where they are busy "
                        + Numbers.percent(level.doubleValue())
                        + " of the time on average.")
            .orElse("more than the API's however busy they are.");
  }

  private static String months(HostingPlan plan) {
    boolean isSteady = plan.volumes().stream().distinct().count() == 1;
    return plan.name()
        + ": the start is held against "
        + Numbers.count(plan.volumes().size(), "month")
        + (isSteady
            ? " of " + Words.amount(plan.volumes().getFirst()) + " tokens each."
            : ", from "
                + Words.amount(plan.volumes().getFirst())
                + " tokens in the first to "
                + Words.amount(plan.volumes().getLast())
                + " in the last.");
  }
}
