package dev.assize.report.html;

import dev.assize.base.Numbers;
import dev.assize.report.svg.CostSplit;
import dev.assize.report.svg.CostSplit.Part;
import dev.assize.report.svg.Figure;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each side spent on what, and what of it would not have been needed. */
final class Costs {

  private static final String RETRIES = "retries";
  private static final String REPAIRS = "repairs";

  /** Who is paid, as the members of a side are called. */
  private enum Payee {
    SUBJECT(Part.SUBJECT, "subject", "subject", "subject's"),
    JUDGES(Part.JUDGES, "judges", "judge", "judges'"),
    SENTINELS(Part.SENTINELS, "sentinels", "sentinel", "sentinels'");

    private final Part part;
    private final String name;
    private final String member;
    private final String whose;

    Payee(Part part, String name, String member, String whose) {
      this.part = part;
      this.name = name;
      this.member = member;
      this.whose = whose;
    }
  }

  private final boolean isPriced;

  private Costs(boolean isPriced) {
    this.isPriced = isPriced;
  }

  /**
   * In money where all of it is priced, else in tokens; empty where no judge was paid and no call
   * failed.
   */
  static Optional<Figure> split(Entry before, Entry after) {
    if (Stream.of(before, after).noneMatch(Costs::isParted)) {
      return Optional.empty();
    }
    Costs costs = new Costs(Stream.of(before, after).allMatch(Words::isPriced));
    return Optional.of(
        CostSplit.of(
            List.of(costs.side("baseline", before), costs.side("candidate", after)),
            costs.isPriced ? after.in("subjectCost").text("currency") : "tokens"));
  }

  private static boolean isParted(Entry side) {
    return hasExtras(side) || Words.billed(side.in("judgeUsage")) > 0;
  }

  private static boolean hasExtras(Entry side) {
    return side.has(RETRIES) || side.has(REPAIRS);
  }

  /** What the two parts are that not every run has. */
  static String caption(Entry before, Entry after) {
    return Stream.of(before, after).noneMatch(Costs::hasExtras)
        ? ""
        : "Retries are attempts that brought no answer, whoever was asked; repairs are second"
            + " questions to judges whose first answer could not be read. An attempt without a bill"
            + " told nobody what it used, and is in no amount.";
  }

  private CostSplit.Side side(String name, Entry side) {
    Map<Part, Double> amounts = new EnumMap<>(Part.class);
    double retries = 0;
    double repairs = 0;
    for (Payee payee : Payee.values()) {
      double failed = amount(side.in(RETRIES).in(payee.name));
      double repaired = amount(side.in(REPAIRS).in(payee.name));
      double all =
          isPriced
              ? side.in(payee.member + "Cost").share("amount")
              : Words.billed(side.in(payee.member + "Usage"));
      amounts.put(payee.part, Math.max(0, all - failed - repaired));
      retries += failed;
      repairs += repaired;
    }
    if (repairs > 0 || isKnown(side.in(REPAIRS))) {
      amounts.put(Part.REPAIRS, repairs);
    }
    if (retries > 0 || isKnown(side.in(RETRIES))) {
      amounts.put(Part.RETRIES, retries);
    }
    return new CostSplit.Side(name, amounts, sum(side.in(RETRIES), "unbilled"));
  }

  private double amount(Entry extra) {
    return isPriced ? extra.in("cost").share("amount") : Words.billed(extra.in("usage"));
  }

  /** Nothing is only known to have been spent where each call told its use. */
  private static boolean isKnown(Entry extras) {
    return sum(extras, "unbilled") == 0;
  }

  private static long sum(Entry extras, String member) {
    return Stream.of(Payee.values()).mapToLong(who -> extras.in(who.name).whole(member)).sum();
  }

  /** A line for each who was asked in vain or asked again; none where nobody was. */
  static List<Page.Fact> extras(Entry side) {
    List<Page.Fact> facts = new ArrayList<>();
    for (Payee payee : Payee.values()) {
      add(facts, payee.whose + " " + RETRIES, side.in(RETRIES).in(payee.name), "attempt");
      add(facts, payee.whose + " " + REPAIRS, side.in(REPAIRS).in(payee.name), "answer");
    }
    return facts;
  }

  private static void add(List<Page.Fact> facts, String name, Entry extra, String noun) {
    long unbilled = extra.whole("unbilled");
    long billed = extra.whole("calls") - unbilled;
    String money = extra.in("cost").has("amount") ? ", " + Words.cost(extra.in("cost")) : "";
    String value =
        Stream.of(
                billed == 0
                    ? ""
                    : Words.tokens(extra.in("usage"))
                        + money
                        + " for "
                        + Numbers.count(billed, noun),
                unbilled == 0 ? "" : Numbers.count(unbilled, noun) + " without a bill")
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining("; "));
    if (!value.isEmpty()) {
      facts.add(new Page.Fact(name, value));
    }
  }
}
