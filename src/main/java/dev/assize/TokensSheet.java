package dev.assize;

import dev.assize.audit.Prefix;
import dev.assize.audit.Split;
import dev.assize.audit.Split.Row;
import dev.assize.audit.TokenAudit.Totals;
import dev.assize.base.Numbers;
import dev.assize.budget.Unit;
import dev.assize.report.Visible;
import dev.assize.run.Cost.Price;
import java.util.ArrayList;
import java.util.List;

/** An audit as plain text. */
final class TokensSheet {

  /** Longer tables end with a line for the rest. */
  private static final int MOST = 12;

  private final TokensFound found;
  private final List<String> lines = new ArrayList<>();

  private TokensSheet(TokensFound found) {
    this.found = found;
  }

  static String of(TokensFound found) {
    TokensSheet sheet = new TokensSheet(found);
    sheet.totals();
    found.audit().splits().forEach(sheet::split);
    sheet.prefixes();
    sheet.advice();
    return String.join("\n", sheet.lines) + "\n";
  }

  private void totals() {
    Totals all = found.audit().totals();
    lines.add(
        "run "
            + found.run()
            + ": "
            + Numbers.count(all.tokens(), "token")
            + " in "
            + Numbers.count(all.calls(), "call")
            + ", "
            + Numbers.count(all.input())
            + " input and "
            + Numbers.count(all.output())
            + " output");
    note(all.reasoning(), "of the output is reasoning");
    note(all.cached(), "of the input was read from a provider's cache");
    note(all.retries(), "more went into attempts in vain");
    note(all.repairs(), "of them went into second answers of judges");
    if (all.estimated() > 0) {
      lines.add(
          Numbers.count(all.estimated(), "call")
              + " told no tokens: theirs are estimates from the texts");
    }
  }

  private void note(long tokens, String words) {
    if (tokens > 0) {
      lines.add(Numbers.count(tokens, "token") + " " + words);
    }
  }

  /** Where there is only one part, there is nothing to part. */
  private void split(Split split) {
    if (split.rows().size() < 2) {
      return;
    }
    lines.add("");
    List<List<String>> table = new ArrayList<>();
    table.add(List.of("by " + heading(split.by()), "calls", "input", "output", "tokens", "share"));
    split.rows().stream().limit(MOST).forEach(row -> table.add(cells(row)));
    lines.addAll(Columns.of(table));
    if (split.rows().size() > MOST) {
      long rest = split.rows().stream().skip(MOST).mapToLong(Row::tokens).sum();
      lines.add(
          "and "
              + Numbers.count(split.rows().size() - MOST)
              + " more with "
              + Numbers.count(rest, "token")
              + ": --format csv has all");
    }
  }

  private static String heading(String by) {
    return switch (by) {
      case "who" -> "subject and judge";
      case "kind" -> "kind of case";
      case "section" -> "section of the prompt";
      default -> by;
    };
  }

  private List<String> cells(Row row) {
    long all = found.audit().totals().tokens();
    return List.of(
        row.name().isEmpty() ? "(none)" : Visible.marked(row.name()),
        Numbers.count(row.calls()),
        Numbers.count(row.input()),
        Numbers.count(row.output()),
        Numbers.count(row.tokens()),
        all == 0 ? "" : Numbers.percent((double) row.tokens() / all));
  }

  private void prefixes() {
    if (found.audit().prefixes().isEmpty()) {
      return;
    }
    lines.add("");
    List<List<String>> table = new ArrayList<>();
    table.add(
        List.of("repeated beginnings", "calls", "input", "repeated", "share", "cached", "saving"));
    for (Prefix prefix : found.audit().prefixes()) {
      table.add(
          List.of(
              Visible.marked(prefix.who() + ", " + prefix.model()),
              Numbers.count(prefix.calls()),
              Numbers.count(prefix.input()),
              Numbers.count(prefix.repeated()),
              Numbers.percent((double) prefix.repeated() / prefix.input()),
              Numbers.count(prefix.cached()),
              saving(prefix)));
    }
    lines.addAll(Columns.of(table));
  }

  private static String saving(Prefix prefix) {
    return switch (prefix.saved()) {
      case Price.Known known ->
          new BudgetWords(known.money().currency()).amount(Unit.MONEY, known.money().amount());
      case Price.Unknown unknown -> "unpriced";
    };
  }

  private void advice() {
    lines.add("");
    if (found.audit().advice().isEmpty()) {
      lines.add("Nothing stands out.");
    }
    found.audit().advice().forEach(line -> lines.add("- " + Visible.marked(line)));
  }
}
