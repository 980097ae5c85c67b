package dev.assize.report.text;

import dev.assize.report.economics.Paper;
import dev.assize.report.economics.Part;
import java.util.List;

/** An answer about cost in Markdown; nothing that a file or a model said is markup. */
public final class PaperMarkdown {

  private final StringBuilder out = new StringBuilder();

  private PaperMarkdown() {}

  /** The whole answer. */
  public static String of(Paper paper) {
    PaperMarkdown page = new PaperMarkdown();
    page.out.append("## ").append(Markdown.text(paper.title())).append("\n\n");
    page.list(paper.answers());
    paper.parts().forEach(page::add);
    if (!paper.toKnow().isEmpty()) {
      page.out.append("### To know\n\n");
      page.list(paper.toKnow());
    }
    return page.out.toString().stripTrailing() + "\n";
  }

  /** One part of an answer. */
  static String part(Part part) {
    PaperMarkdown page = new PaperMarkdown();
    page.add(part);
    return page.out.toString();
  }

  private void list(List<String> sentences) {
    sentences.forEach(each -> out.append("- ").append(Markdown.text(each)).append('\n'));
    out.append(sentences.isEmpty() ? "" : "\n");
  }

  private void add(Part part) {
    out.append("### ").append(Markdown.text(part.title())).append("\n\n");
    list(part.sentences());
    part.tables()
        .forEach(
            table ->
                out.append(
                    Markdown.table(
                        table.head().stream().map(Markdown::text).toList(), table.rows())));
  }
}
