package dev.assize.report.text;

import dev.assize.report.drift.DriftView;
import dev.assize.report.drift.Headline;
import dev.assize.report.drift.NightView;
import dev.assize.report.drift.Section;
import dev.assize.report.drift.Sections;
import java.util.ArrayList;
import java.util.List;

/** A drift report for a terminal: plain ASCII, the answer first. */
public final class DriftText {

  private static final int WIDEST = 44;

  private final List<String> lines = new ArrayList<>();

  private DriftText() {}

  /** The report as lines, each with its end. */
  public static String of(DriftView view) {
    DriftText text = new DriftText();
    text.headline(view);
    Sections.of(view).forEach(text::section);
    return String.join("\n", text.lines) + "\n";
  }

  /** The check of one night. */
  public static String of(NightView view) {
    DriftText text = new DriftText();
    text.wrapped("", view.answer().words() + ": " + view.sentence());
    view.next().forEach(each -> text.wrapped("  Next     ", each));
    view.sections().forEach(text::section);
    return String.join("\n", text.lines) + "\n";
  }

  private void headline(DriftView view) {
    Headline headline = Headline.of(view);
    wrapped("", headline.word() + ": " + headline.sentence());
    headline.moved().forEach(each -> wrapped("  Also     ", each));
    wrapped("  When     ", headline.when());
    wrapped("  Whose    ", headline.whose());
    headline.toSettle().forEach(each -> wrapped("  To settle ", each));
  }

  private void section(Section section) {
    lines.add("");
    lines.add(section.title());
    section.sentences().forEach(each -> wrapped("  ", each));
    section
        .tables()
        .forEach(table -> lines.addAll(PlainTable.lines(table.head(), table.rows(), WIDEST)));
    section.quotes().forEach(this::quote);
  }

  private void wrapped(String label, String text) {
    Screen screen = new Screen(Integer.MAX_VALUE);
    screen.whole(label, text);
    lines.addAll(screen.lines());
  }

  private void quote(Section.Quote quote) {
    wrapped("  ", quote.title() + ", then and now (a model's words):");
    quoted("  - ", quote.before().text());
    quoted("  + ", quote.after().text());
  }

  private void quoted(String mark, String text) {
    text.lines().limit(LINES).forEach(line -> wrapped(mark, line));
  }

  private static final int LINES = 8;
}
