package dev.assize.report.html;

import dev.assize.report.economics.CostAnswer;
import dev.assize.report.economics.Paper;
import dev.assize.report.economics.Part;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** An answer about cost as one page without any script, for whoever pays. */
public final class PaperPage {

  static final String TEMPLATE = "paper.ftlh";

  private PaperPage() {}

  /** Writes the page. */
  public static void write(CostAnswer answer, Writer out) throws IOException {
    Style style = Style.withoutScript();
    Paper paper = answer.paper();
    Templates.fill(
        TEMPLATE,
        new Document(
            paper.title(),
            answer.project(),
            style.policy(),
            Markup.trusted(style.css()),
            answer.isTold() ? "ship" : "inconclusive",
            paper.answers(),
            paper.parts().stream().map(PaperPage::told).toList(),
            paper.toKnow()),
        out);
  }

  /** What the template sees. */
  record Document(
      String title,
      String project,
      String policy,
      TemplateModel style,
      String kind,
      List<String> answers,
      List<Told> told,
      List<String> toKnow) {}

  /** A part. */
  record Told(String title, List<String> sentences, List<Drawn> figures, List<Part.Table> tables) {}

  private static Told told(Part part) {
    return new Told(
        part.title(),
        part.sentences(),
        part.figures().stream().map(Drawn::of).toList(),
        part.tables());
  }
}
