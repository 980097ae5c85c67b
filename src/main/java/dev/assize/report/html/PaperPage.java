package dev.assize.report.html;

import dev.assize.report.economics.Chart;
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

  /**
   * Writes the page.
   *
   * @param project whose cost it is about
   */
  public static void write(String project, Paper paper, Writer out) throws IOException {
    Style style = Style.withoutScript();
    Templates.fill(
        TEMPLATE,
        new Document(
            paper.title(),
            project,
            style.policy(),
            Markup.trusted(style.css()),
            paper.isTold() ? "ship" : "inconclusive",
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
  record Told(String title, List<String> sentences, List<Drawn> figures, List<Part.Table> tables) {

    Told withoutFigures() {
      return new Told(title, sentences, List.of(), tables);
    }
  }

  static Told told(Part part) {
    return new Told(
        part.title(),
        part.sentences(),
        part.charts().stream().map(Chart::figure).map(Drawn::of).toList(),
        part.tables());
  }
}
