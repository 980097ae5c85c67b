package dev.assize.report.html;

import dev.assize.drift.DriftAnswer;
import dev.assize.report.diff.Diff;
import dev.assize.report.drift.DriftView;
import dev.assize.report.drift.Headline;
import dev.assize.report.drift.Section;
import dev.assize.report.drift.Sections;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A drift report as one page without any script; whatever a model wrote stays text. */
public final class DriftPage {

  private static final String TEMPLATE = "drift.ftlh";

  private DriftPage() {}

  /** Writes the page. */
  public static void write(DriftView view, Writer out) throws IOException {
    Style style = Style.withoutScript();
    Headline headline = Headline.of(view);
    Templates.fill(
        TEMPLATE,
        new Document(
            headline.word() + ": " + view.about().subject(),
            view.about().project(),
            view.about().subject() + " (" + view.about().version() + ")",
            style.policy(),
            Markup.trusted(style.css()),
            kind(view.answer()),
            headline,
            Sections.of(view).stream().map(DriftPage::part).toList()),
        out);
  }

  /** What the template sees. */
  record Document(
      String title,
      String project,
      String subject,
      String policy,
      TemplateModel style,
      String kind,
      Headline headline,
      List<Part> parts) {}

  /** A section. */
  record Part(
      String title,
      List<String> sentences,
      List<Section.Table> tables,
      List<Drawn> figures,
      List<Quoted> quotes) {}

  /** A reply then and now, in pieces. */
  record Quoted(
      String title,
      List<Page.Piece> before,
      String beforeLeft,
      List<Page.Piece> after,
      String afterLeft) {}

  /** The regression report's colours: what is bad there is bad here. */
  private static String kind(DriftAnswer answer) {
    return switch (answer) {
      case DRIFT -> "hold";
      case NO_DRIFT -> "ship";
      case CANNOT_TELL -> "inconclusive";
    };
  }

  private static Part part(Section section) {
    return new Part(
        section.title(),
        section.sentences(),
        section.tables(),
        section.figures().stream().map(Drawn::of).toList(),
        section.quotes().stream().map(DriftPage::quoted).toList());
  }

  private static Quoted quoted(Section.Quote quote) {
    Diff diff = Diff.of(quote.before().text(), quote.after().text());
    return new Quoted(
        quote.title(),
        Texts.pieces(diff.before()),
        left(quote.before().left()),
        Texts.pieces(diff.after()),
        left(quote.after().left()));
  }

  private static String left(int characters) {
    return characters == 0 ? "" : characters + " more characters are not shown";
  }
}
