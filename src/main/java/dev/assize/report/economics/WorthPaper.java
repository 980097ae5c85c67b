package dev.assize.report.economics;

import dev.assize.base.Numbers;
import dev.assize.economics.worth.Assumption;
import dev.assize.economics.worth.NetValue;
import dev.assize.economics.worth.Origin;
import dev.assize.economics.worth.Overhead;
import dev.assize.economics.worth.Sensitivity;
import dev.assize.economics.worth.UseCase;
import dev.assize.economics.worth.UseCaseWorth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what use cases are worth. */
final class WorthPaper {

  private final WorthView view;

  WorthPaper(WorthView view) {
    this.view = view;
  }

  Paper paper() {
    List<String> answers = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    for (UseCaseWorth worth : view.worths()) {
      answers.addAll(answers(worth));
      parts.addAll(parts(worth));
    }
    return new Paper("What use cases are worth", view.isTold(), answers, parts, toKnow());
  }

  Part.Table figures() {
    return new Part.Table(
        Basis.HEAD, view.worths().stream().flatMap(worth -> figures(worth).stream()).toList());
  }

  /** {@code mails, small}. */
  static String name(UseCaseWorth worth) {
    return worth.name() + ", " + worth.subject();
  }

  static Basis<UseCase> basis(UseCaseWorth worth) {
    return new Basis<>(worth.grounds(), worth.sensitivity(), "net");
  }

  private static List<String> answers(UseCaseWorth worth) {
    List<String> turning = basis(worth).turning();
    return List.of(
        name(worth) + ": " + net(worth),
        breakEven(worth),
        turning.isEmpty()
            ? "No figure by itself turns that within what is stated or measured as possible."
            : "Within what is stated or measured as possible each of these by itself turns that: "
                + String.join("; ", turning)
                + ".");
  }

  private static String net(UseCaseWorth worth) {
    Sensitivity.Bar bar = worth.accuracy();
    String money = worth.grounds().currency() + " ";
    BigDecimal net = worth.value().net().amount();
    boolean isSure = bar.assumption().low().compareTo(bar.assumption().high()) == 0;
    String range =
        isSure
            ? ""
            : " ("
                + Words.amount(bar.atLow().amount())
                + " to "
                + Words.amount(bar.atHigh().amount())
                + " for an accuracy of "
                + Words.amount(bar.assumption().low())
                + " to "
                + Words.amount(bar.assumption().high())
                + ")";
    return money
        + Words.amount(net)
        + " a month"
        + range
        + ": "
        + (worth.isTold()
            ? net.signum() > 0 ? "it pays." : "it does not pay."
            : "whether it pays cannot be told.");
  }

  private static String breakEven(UseCaseWorth worth) {
    Assumption accuracy = worth.grounds().figure(UseCase.ACCURACY).assumption();
    boolean isMeasured =
        worth.grounds().figure(UseCase.ACCURACY).origin() instanceof Origin.Measured;
    return switch (worth.value().breakEven()) {
      case NetValue.BreakEven.At at ->
          "It breaks even at an accuracy of "
              + Words.amount(at.accuracy())
              + "; "
              + Words.amount(accuracy.value())
              + (isMeasured ? " is measured." : " is stated.");
      case NetValue.BreakEven.Always always -> "It would pay if every reply were wrong.";
      case NetValue.BreakEven.Never never -> "It would not pay if every reply were right.";
    };
  }

  private static List<Part> parts(UseCaseWorth worth) {
    List<List<String>> month = new ArrayList<>();
    month(worth).forEach((words, amount) -> month.add(List.of(words, Words.amount(amount))));
    return List.of(
        Part.of(
            name(worth) + ": a month (" + worth.cases() + ")",
            List.of(),
            new Part.Table(List.of("Part", worth.grounds().currency()), month)),
        Part.of(name(worth) + ": what it rests on", List.of(), basis(worth).table())
            .drawn(basis(worth).swings(name(worth) + ": what moves the net value")),
        Part.of(
            name(worth) + ": what the run shows",
            List.of(),
            new Part.Table(List.of("Figure", "Value"), new RunningFigures(worth).rows())));
  }

  /** The parts of the value, and all of them together. */
  static Map<String, BigDecimal> month(UseCaseWorth worth) {
    NetValue.Parts parts = worth.value().parts();
    Map<String, BigDecimal> month = new LinkedHashMap<>();
    month.put("saved by right replies", parts.saved().amount());
    month.put("lost by wrong replies", parts.lost().amount());
    month.put("generation", parts.generation().amount());
    month.put("people who check", parts.checking().amount());
    month.put("judges", parts.judges().amount());
    month.put("waiting", parts.waiting().amount());
    month.put("upkeep", parts.upkeep().amount());
    month.put("net value", worth.value().net().amount());
    return month;
  }

  private static List<List<String>> figures(UseCaseWorth worth) {
    List<List<String>> rows = new ArrayList<>(basis(worth).figures(name(worth)));
    String money = worth.grounds().currency();
    month(worth)
        .forEach(
            (words, amount) ->
                rows.add(Basis.result(name(worth), words.replace(' ', '-'), amount, money)));
    if (worth.value().breakEven() instanceof NetValue.BreakEven.At at) {
      rows.add(Basis.result(name(worth), "break-even-accuracy", at.accuracy(), ""));
    }
    return rows;
  }

  private static Optional<String> unbilled(UseCaseWorth worth) {
    long unbilled = Unbilled.in(worth.triad().spending());
    return unbilled == 0
        ? Optional.empty()
        : Optional.of(
            name(worth)
                + ": what the run shows of costs is at least that, with "
                + Unbilled.attempts(unbilled)
                + "; high of generation is with each as dear as the dearest reply.");
  }

  private static Optional<String> unbilledJudges(UseCaseWorth worth) {
    return worth.judges() instanceof Overhead.Known known && known.unbilled().verification() > 0
        ? Optional.of(
            name(worth)
                + ": what the run shows of judges is at least that, with "
                + Unbilled.attempts(known.unbilled().verification())
                + "; where it is measured, high of judges is with each as dear as the dearest look"
                + " at a reply.")
        : Optional.empty();
  }

  private List<String> toKnow() {
    List<String> toKnow = new ArrayList<>();
    toKnow.add(
        "Net value: tasks x (accuracy x minutes saved x wage - (1 - accuracy) x minutes lost x wage"
            + " - generation - minutes to check x wage - judges - seconds x their value) - upkeep."
            + " Nothing has a default.");
    toKnow.add(
        "Low and high of what is measured are limits of 95 % intervals. Net at low and at high: if"
            + " only this figure is off. Turns: the nearest value at which the net value changes"
            + " its sign while all others stay.");
    for (UseCaseWorth worth : view.worths()) {
      int open = worth.triad().quality().counts().total() - worth.triad().quality().cases();
      if (open > 0) {
        toKnow.add(
            name(worth)
                + ": "
                + Numbers.count(open, "case")
                + " neither passed nor failed, and count in no accuracy.");
      }
    }
    view.worths().forEach(worth -> unbilled(worth).ifPresent(toKnow::add));
    view.worths().forEach(worth -> unbilledJudges(worth).ifPresent(toKnow::add));
    view.asked().stream()
        .filter(asked -> view.stated().contains(asked.address().replaceFirst("^[^:]*:", "")))
        .forEach(
            asked ->
                toKnow.add(
                    "A reply of "
                        + asked.name()
                        + " that nobody bills costs what economics.replies in assize.yaml states."));
    toKnow.addAll(Notes.of(view.asked()));
    return toKnow;
  }
}
