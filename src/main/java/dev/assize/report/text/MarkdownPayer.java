package dev.assize.report.text;

import dev.assize.base.Place;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.report.ReportView;
import dev.assize.report.economics.PayerView;
import dev.assize.report.economics.PayerView.Topic;
import java.util.List;

/**
 * What a report says to whoever pays, in Markdown: answers and figures at a glance, then tables.
 */
final class MarkdownPayer {

  private final StringBuilder out;

  private MarkdownPayer(StringBuilder out) {
    this.out = out;
  }

  static void add(ReportView report, Form form, StringBuilder out) {
    if (!report.economics().equals(JsonObject.EMPTY)) {
      PayerView view = PayerView.of(report.economics(), Place.of("economics"));
      new MarkdownPayer(out).add(view, form);
    }
  }

  private void add(PayerView view, Form form) {
    out.append("## What it costs and what it brings\n\n");
    out.append("For whoever pays. Nothing here decides about the release.\n\n");
    view.topics().forEach(topic -> list(topic.paper().title(), topic.paper().answers()));
    list("Not told", view.untold());
    if (!view.tiles().isEmpty()) {
      out.append(
          Markdown.table(
              List.of("At a glance", "", "Besides"),
              view.tiles().stream()
                  .map(tile -> List.of(tile.name(), tile.figure(), tile.note()))
                  .toList()));
    }
    if (form.isWhole() && form.cases() == Form.ALL) {
      view.topics().forEach(this::tables);
    }
  }

  private void list(String title, List<String> sentences) {
    if (!sentences.isEmpty()) {
      out.append("**").append(Markdown.text(title)).append("**\n\n");
      sentences.forEach(each -> out.append("- ").append(Markdown.text(each)).append('\n'));
      out.append('\n');
    }
  }

  private void tables(Topic topic) {
    out.append("<details><summary>")
        .append(Markdown.text(topic.paper().title()))
        .append(": all figures, and what they rest on</summary>\n\n");
    topic.paper().parts().forEach(part -> out.append(PaperMarkdown.part(part)));
    list("To know", topic.paper().toKnow());
    out.append("Again, by itself: ")
        .append(Markdown.text(topic.command()))
        .append("\n\n</details>\n\n");
  }
}
