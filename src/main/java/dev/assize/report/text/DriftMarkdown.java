package dev.assize.report.text;

import dev.assize.report.drift.DriftView;
import dev.assize.report.drift.Headline;
import dev.assize.report.drift.NightView;
import dev.assize.report.drift.Section;
import dev.assize.report.drift.Sections;

/** A drift report in Markdown, as a job's summary or a comment; nothing of a model is markup. */
public final class DriftMarkdown {

  private final StringBuilder out = new StringBuilder();

  private DriftMarkdown() {}

  /** The whole report. */
  public static String of(DriftView view) {
    DriftMarkdown page = new DriftMarkdown();
    page.headline(view);
    Sections.of(view).forEach(page::section);
    return page.out
        .append(Markdown.marker("drift-" + view.about().project()))
        .append('\n')
        .toString();
  }

  /** The check of one night. */
  public static String of(NightView view) {
    DriftMarkdown page = new DriftMarkdown();
    page.title(view.answer().shape() + " " + view.answer().words(), view.sentence());
    view.next().forEach(each -> page.paragraph("Next", each));
    view.sections().forEach(page::section);
    return page.out
        .append(Markdown.marker("night-" + view.about().project()))
        .append('\n')
        .toString();
  }

  private void title(String answer, String sentence) {
    out.append("## ").append(answer).append(": ").append(Markdown.text(sentence)).append("\n\n");
  }

  private void headline(DriftView view) {
    Headline headline = Headline.of(view);
    title(headline.shape() + " " + headline.word(), headline.sentence());
    paragraph("Subject", view.about().subject() + " (" + view.about().version() + ")");
    headline.moved().forEach(each -> paragraph("Also", each));
    paragraph("When", headline.when());
    paragraph("Whose", headline.whose());
    headline.toSettle().forEach(each -> paragraph("To settle", each));
  }

  private void paragraph(String label, String text) {
    out.append("**").append(label).append("** ").append(Markdown.text(text)).append("\n\n");
  }

  private void section(Section section) {
    out.append("### ").append(section.title()).append("\n\n");
    section.sentences().forEach(each -> out.append("- ").append(Markdown.text(each)).append('\n'));
    out.append('\n');
    section.tables().forEach(table -> out.append(Markdown.table(table.head(), table.rows())));
    section.quotes().forEach(this::quote);
  }

  private void quote(Section.Quote quote) {
    out.append("<details><summary>")
        .append(Markdown.text(quote.title()))
        .append(" (untrusted model output)</summary>\n\nThen:\n\n")
        .append(Markdown.fenced(quote.before()))
        .append("\nNow:\n\n")
        .append(Markdown.fenced(quote.after()))
        .append("\n</details>\n\n");
  }
}
