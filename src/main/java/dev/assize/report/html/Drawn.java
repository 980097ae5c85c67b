package dev.assize.report.html;

import dev.assize.report.svg.Figure;
import freemarker.template.TemplateModel;
import java.util.List;

/** A figure with its table, as templates see it. */
record Drawn(TemplateModel svg, String finding, List<String> head, List<List<String>> rows) {

  static Drawn of(Figure figure) {
    return new Drawn(
        Markup.trusted(figure.markup()),
        figure.title() + ". " + figure.finding(),
        figure.head(),
        figure.rows());
  }
}
