package dev.assize.report.economics;

import dev.assize.base.Money;
import dev.assize.base.Numbers;
import dev.assize.budget.BurnLine;
import dev.assize.budget.BurnLine.Outlook;
import dev.assize.budget.Unit;
import dev.assize.economics.MoneyRange;
import dev.assize.economics.PerCorrect;
import dev.assize.economics.Spending;
import dev.assize.economics.Waiting;
import dev.assize.economics.worth.Sensitivity;
import dev.assize.economics.worth.UseCaseWorth;
import dev.assize.report.economics.PayerView.Tile;
import dev.assize.report.economics.SideCost.Role;
import dev.assize.run.Cost.Price;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Says at a glance what both sides cost, and what they bring. */
public final class PayerTiles {

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(Words.THOUSAND);

  /** So many use cases have a tile. */
  private static final int USE_CASES = 3;

  private final List<SideCost> sides;
  private final List<Tile> tiles = new ArrayList<>();

  private PayerTiles(List<SideCost> sides) {
    this.sides = sides;
  }

  /**
   * The tiles, each where its ground is there.
   *
   * @param sides with one candidate at least
   * @param worth what use cases are worth with each side
   * @param budgets how those of the month stand
   */
  public static List<Tile> of(
      List<SideCost> sides, Optional<WorthView> worth, Optional<BurnDownView> budgets) {
    PayerTiles tiles = new PayerTiles(sides);
    tiles.all("1,000 replies", tiles::replies);
    tiles.all("1,000 right replies", tiles::right);
    tiles.all("Share that judges take", tiles::judges);
    if (sides.stream().anyMatch(side -> side.triad().waiting() instanceof Waiting.Timed)) {
      tiles.all("Waiting, p95", tiles::waiting);
    }
    worth.ifPresent(tiles::worth);
    budgets.ifPresent(tiles::budgets);
    return List.copyOf(tiles.tiles);
  }

  private void all(String name, Function<SideCost, Sided> figure) {
    tiles.add(Sided.tile(name, sides.stream().map(figure).toList()));
  }

  private Sided replies(SideCost side) {
    return switch (side.triad().spending()) {
      case Spending.Known known -> money(side, known.perTrial(), known.range());
      case Spending.Unpriced unpriced -> unknown(side, Words.UNPRICED);
    };
  }

  private Sided right(SideCost side) {
    return switch (side.triad().perCorrect()) {
      case PerCorrect.Known known -> money(side, known.each(), known.range());
      case PerCorrect.Infinite infinite -> unknown(side, "infinite: none is right");
      case PerCorrect.Unpriced unpriced -> unknown(side, Words.UNPRICED);
    };
  }

  private static Sided money(SideCost side, Money each, Optional<MoneyRange> range) {
    Money thousand = new Money(each.amount().multiply(THOUSAND), each.currency());
    String words = Words.times(each, range, Words.THOUSAND);
    String amount = Words.amount(thousand.amount());
    return new Sided(
        side.subject(),
        side.role(),
        Optional.of(thousand.amount()),
        Unbilled.least(side.triad().spending()) + Words.money(thousand),
        words.substring(amount.length()).strip());
  }

  private static Sided unknown(SideCost side, String why) {
    return new Sided(side.subject(), side.role(), Optional.empty(), why, "");
  }

  /** Of all that was paid, judges and generation together. */
  private Sided judges(SideCost side) {
    if (!(side.triad().spending() instanceof Spending.Known generation)
        || !(side.judges().price() instanceof Price.Known judges)) {
      return unknown(side, Words.UNPRICED);
    }
    BigDecimal all = generation.total().amount().add(judges.money().amount());
    if (all.signum() == 0) {
      return unknown(side, "nothing was paid");
    }
    BigDecimal share = judges.money().amount().divide(all, MathContext.DECIMAL64);
    boolean isUnbilled = generation.unbilled() + side.judges().unbilled() > 0;
    return new Sided(
        side.subject(),
        side.role(),
        Optional.of(share),
        Numbers.percent(share.doubleValue()) + Unbilled.asBilled(isUnbilled),
        "");
  }

  private Sided waiting(SideCost side) {
    if (!(side.triad().waiting() instanceof Waiting.Timed timed)) {
      return unknown(side, Words.UNKNOWN);
    }
    Waiting.Percentile p95 = timed.percentile(0.95);
    String figure = Numbers.brief(p95.seconds());
    return new Sided(
        side.subject(),
        side.role(),
        Optional.of(BigDecimal.valueOf(p95.seconds())),
        figure + " s",
        Words.seconds(timed, 0.95).substring(figure.length()).strip());
  }

  private void worth(WorthView view) {
    view.worths().stream()
        .map(UseCaseWorth::name)
        .distinct()
        .limit(USE_CASES)
        .forEach(
            name ->
                tiles.add(
                    Sided.tile(
                        "Net value a month: " + name,
                        view.worths().stream()
                            .filter(each -> each.name().equals(name))
                            .map(this::worth)
                            .toList())));
  }

  private Sided worth(UseCaseWorth worth) {
    Sensitivity.Bar bar = worth.accuracy();
    Money net = worth.value().net();
    String limits =
        bar.atLow().equals(bar.atHigh())
            ? ""
            : "("
                + Words.amount(bar.atLow().amount())
                + " to "
                + Words.amount(bar.atHigh().amount())
                + ")";
    Role role =
        sides.stream()
            .filter(side -> side.subject().equals(worth.subject()))
            .map(SideCost::role)
            .findFirst()
            .orElse(Role.CANDIDATE);
    return new Sided(worth.subject(), role, Optional.of(net.amount()), Words.money(net), limits);
  }

  /** The one of which the smallest share is left. */
  private void budgets(BurnDownView view) {
    List<BurnLine> limited = view.lines().stream().filter(line -> line.left().isPresent()).toList();
    limited.stream()
        .min(Comparator.comparing(PayerTiles::shareLeft))
        .map(
            line ->
                new Tile(
                    "Left of the budgets of " + view.month(),
                    left(line, view.currency()),
                    (line.whose().isEmpty() ? "project" : line.whose())
                        + ": "
                        + outlook(line, view.month())
                        + (limited.size() == 1
                            ? ""
                            : "; of " + limited.size() + " budgets the nearest to its end")))
        .ifPresent(tiles::add);
  }

  private static BigDecimal shareLeft(BurnLine line) {
    return line.left().orElseThrow().divide(line.most().orElseThrow(), MathContext.DECIMAL64);
  }

  private static String left(BurnLine line, String currency) {
    return (line.unpriced() > 0 ? "at most " : "")
        + Words.amount(line.left().orElseThrow())
        + " of "
        + Words.amount(line.most().orElseThrow())
        + " "
        + (line.unit() == Unit.MONEY ? currency : line.unit().word());
  }

  private static String outlook(BurnLine line, YearMonth month) {
    return switch (line.outlook()) {
      case Outlook.UsedUp up -> "used up on " + up.on();
      case Outlook.RunsOut out -> "used up on " + out.on() + " at this rate";
      case Outlook.Lasts lasts -> "lasts to the end of " + month + " at this rate";
      case Outlook.Unlimited none -> "no limit";
    };
  }
}
