package dev.assize.check.structure;

import dev.assize.check.Amount;
import dev.assize.check.Arguments;
import dev.assize.check.CheckKind;
import dev.assize.check.Demand;
import dev.assize.check.Description;
import dev.assize.check.Description.Option;
import dev.assize.check.Examination;
import dev.assize.check.Noun;
import dev.assize.check.TextCheck;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** The reply has the headings, items, tables and code that Markdown marks. */
public final class Markdown {

  private static final String AT_LEAST = "a whole number";
  private static final String EVERY = "every reply has at least none";

  private Markdown() {}

  /** At least so many headings. */
  public static final class Headings implements CheckKind {
    private static final int DEEPEST = 6;

    @Override
    public Description description() {
      return Description.of(
              "headings",
              "Passes when the reply has at least so many Markdown headings (# and so on), code"
                  + " blocks aside.")
          .takes(AT_LEAST)
          .knows(new Option("level", "level 2", "counts headings of this level only, 1 to 6"))
          .passes("headings: 2 [level 2]", "# Tariff\n## Price\n5 euros\n## Term\n1 year")
          .fails("headings: 1", "```\n# a comment\n```\n#hashtag");
    }

    @Override
    public Examination make(Arguments arguments) {
      int level = arguments.number("level", BigDecimal.ONE).map(BigDecimal::intValue).orElse(0);
      Noun heading = Noun.of("heading");
      Noun what = level == 0 ? heading : heading.with("of level " + level);
      if (level > DEEPEST) {
        arguments.fault("wrong-option", "[level " + level + "]", "[level 1] to [level 6]", "");
      }
      return onLines(arguments, page -> page.headings(level), what);
    }
  }

  /** At least so many items of a list. */
  public static final class Bullets implements CheckKind {
    private static final String NUMBERED = "numbered";

    @Override
    public Description description() {
      return Description.of(
              "bullets",
              "Passes when the reply has at least so many Markdown list items (-, * or +), code"
                  + " blocks and rules aside.")
          .takes(AT_LEAST)
          .knows(Option.flag(NUMBERED, "counts numbered items instead: 1. or 1)"))
          .passes("bullets: 2", "You need:\n- a passport\n  * a photo")
          .passes("bullets: 2 [numbered]", "1. Open it.\n2) Close it.")
          .fails("bullets: 1", "---\n**Bold** - and more");
    }

    @Override
    public Examination make(Arguments arguments) {
      return arguments.has(NUMBERED)
          ? onLines(arguments, Page::numberedItems, Noun.of("numbered item"))
          : onLines(arguments, Page::bullets, Noun.of("list item"));
    }
  }

  /** A table with so many columns. */
  public static final class Table implements CheckKind {
    @Override
    public Description description() {
      return Description.of(
              "table",
              "Passes when the reply has a Markdown table with exactly so many columns: a row, and"
                  + " below it a row of dashes with as many cells.")
          .takes(AT_LEAST)
          .passes("table: 2", "| Plan | Price |\n|---|---:|\n| S | 5 |")
          .fails("table: 3", "| Plan | Price |\n|---|---:|\n| S | 5 |");
    }

    @Override
    public Examination make(Arguments arguments) {
      int columns = arguments.count();
      if (columns == 0) {
        arguments.neverTrue("every table has a column");
      }
      return (TextCheck)
          text -> {
            List<Integer> found = Page.of(text).tables();
            String told =
                found.isEmpty()
                    ? "no table"
                    : "tables of " + found.stream().limit(10).toList() + " columns";
            return found.contains(columns) ? Verdict.passed(told) : Verdict.failed(told);
          };
    }
  }

  /** A block of code. */
  public static final class CodeBlock implements CheckKind {
    @Override
    public Description description() {
      return Description.of(
              "code-block",
              "Passes when the reply has a fenced code block of the language; capital and small"
                  + " letters are the same. Without a value, of any language or none.")
          .takes("a language, or nothing for any")
          .passes("code-block: json", "Here:\n```JSON\n{}\n```")
          .fails("code-block: json", "Here:\n```\n{}\n```");
    }

    @Override
    public Examination make(Arguments arguments) {
      String wanted = arguments.value().strip().toLowerCase(Locale.ROOT);
      return (TextCheck)
          text -> {
            List<String> found = Page.of(text).languages();
            boolean there = wanted.isEmpty() ? !found.isEmpty() : found.contains(wanted);
            String told =
                found.isEmpty()
                    ? "no code block"
                    : "code blocks of "
                        + Rationale.quote(String.join(", ", found.stream().limit(10).toList()));
            return there ? Verdict.passed(told) : Verdict.failed(told);
          };
    }
  }

  /** The same of what takes a line each. */
  private static TextCheck onLines(Arguments arguments, ToIntFunction<Page> counted, Noun what) {
    int least = arguments.count();
    arguments.passesOnlyOn(Demand.some(Amount.atLeast(least, Noun.of("line"))));
    return atLeast(least, arguments, counted, what);
  }

  private static TextCheck atLeast(
      int least, Arguments arguments, ToIntFunction<Page> counted, Noun what) {
    if (least == 0) {
      arguments.alwaysTrue(EVERY);
    }
    arguments.passesOn(Demand.some(Amount.atLeast(least, what)));
    return text -> {
      int count = counted.applyAsInt(Page.of(text));
      String told = what.counted(count) + ", at least " + least + " wanted";
      return count >= least ? Verdict.passed(told) : Verdict.failed(told);
    };
  }
}
