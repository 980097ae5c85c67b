package dev.assize.audit;

import dev.assize.audit.Split.Row;
import dev.assize.audit.TokenAudit.Totals;
import dev.assize.base.Numbers;
import dev.assize.run.Cost.Price;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what stands out, each time with the numbers that it rests on; a person decides. */
final class AuditAdvice {

  /** From this share of all tokens on something stands out. */
  private static final double LARGE = 0.20;

  /** From this share on what was in vain does. */
  private static final double VAIN = 0.05;

  private final Totals totals;
  private final List<Split> splits;
  private final List<String> lines = new ArrayList<>();

  private AuditAdvice(Totals totals, List<Split> splits) {
    this.totals = totals;
    this.splits = splits;
  }

  static List<String> of(Totals totals, List<Split> splits, List<Prefix> prefixes) {
    AuditAdvice advice = new AuditAdvice(totals, splits);
    if (totals.tokens() > 0) {
      advice.judges();
      advice.section("context", "Fewer or shorter passages would save most there.");
      advice.section("examples", "A shorter prompt is a candidate like any other: compare it.");
      advice.section("history", "Earlier turns are sent again with each: a summary is shorter.");
      advice.section("tools", "Offer a case the tools that it needs.");
      prefixes.forEach(advice::prefix);
      advice.reasoning();
      advice.vain();
    }
    return advice.lines;
  }

  private void judges() {
    long judges =
        rows("who").stream()
            .filter(row -> row.name().startsWith("judge:"))
            .mapToLong(Row::tokens)
            .sum();
    if (judges > totals.tokens() - judges) {
      lines.add(
          "Judges took "
              + of(judges, totals.tokens(), "all tokens")
              + ", more than the subjects. Judge fewer cases, or only those that checks leave open.");
    }
  }

  private void section(String name, String what) {
    Optional<Row> row = rows("section").stream().filter(r -> r.name().equals(name)).findFirst();
    row.filter(r -> r.tokens() >= LARGE * totals.tokens())
        .ifPresent(
            r ->
                lines.add(
                    "The section "
                        + name
                        + " has "
                        + of(r.tokens(), totals.tokens(), "all tokens")
                        + ", "
                        + Numbers.count(r.tokens() / Math.max(1, r.calls()))
                        + " a call in "
                        + Numbers.count(r.calls(), "call")
                        + ". "
                        + what));
  }

  private void prefix(Prefix prefix) {
    if (prefix.repeated() < LARGE * prefix.input()) {
      return;
    }
    String known =
        prefix.cached() == 0
            ? "and reports none read from a cache"
            : "and reports " + Numbers.count(prefix.cached()) + " read from a cache";
    lines.add(
        prefix.who()
            + " repeats beginnings of earlier calls: "
            + of(prefix.repeated(), prefix.input(), "its input")
            + ", "
            + known
            + ". With prompts cached these are read for less"
            + money(prefix)
            + "; put in front what is alike.");
  }

  private static String money(Prefix prefix) {
    return switch (prefix.saved()) {
      case Price.Known known ->
          ", which saves up to "
              + plain(known.money().amount())
              + " "
              + known.money().currency()
              + " in such a run";
      case Price.Unknown unknown -> " (" + unknown.reason() + ")";
    };
  }

  private static String plain(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }

  private void reasoning() {
    if (totals.reasoning() >= LARGE * totals.tokens()) {
      lines.add(
          "Reasoning is "
              + of(totals.reasoning(), totals.tokens(), "all tokens")
              + ". Try less of it as a candidate.");
    }
  }

  private void vain() {
    long vain = totals.retries() + totals.repairs();
    long all = totals.tokens() + totals.retries();
    if (vain >= VAIN * all) {
      lines.add(
          "Retries took "
              + Numbers.count(totals.retries(), "token")
              + " and judges' second answers "
              + Numbers.count(totals.repairs())
              + ": "
              + of(vain, all, "all")
              + " would not have been needed.");
    }
  }

  private List<Row> rows(String by) {
    return splits.stream()
        .filter(split -> split.by().equals(by))
        .findFirst()
        .map(Split::rows)
        .orElse(List.of());
  }

  /** {@code 412,300 of 640,120 (64.4 % of all tokens)}. */
  private static String of(long part, long whole, String what) {
    return Numbers.count(part)
        + " of "
        + Numbers.count(whole)
        + " ("
        + Numbers.percent((double) part / whole)
        + " of "
        + what
        + ")";
  }
}
