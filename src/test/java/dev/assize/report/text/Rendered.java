package dev.assize.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * What a reader of GitHub's Markdown makes of a text: its parts by kind, and the texts between them
 * in which a code host looks for mentions and references.
 *
 * @param parts how many of each kind
 * @param html all raw HTML, a line each
 * @param texts whatever stands outside of code, one for each run without markup
 */
record Rendered(Map<String, Integer> parts, List<String> html, List<String> texts) {

  private static final Parser PARSER =
      Parser.builder()
          .extensions(
              List.of(
                  TablesExtension.create(),
                  StrikethroughExtension.create(),
                  AutolinkExtension.create()))
          .build();

  static Rendered of(String markdown) {
    Rendered rendered = new Rendered(new TreeMap<>(), new ArrayList<>(), new ArrayList<>());
    rendered.collect(PARSER.parse(markdown));
    return rendered;
  }

  private void collect(Node node) {
    switch (node) {
      case HtmlBlock block -> html.addAll(block.getLiteral().lines().toList());
      case HtmlInline inline -> html.add(inline.getLiteral());
      case Text text ->
          texts.add(
              node.getPrevious() instanceof Text
                  ? texts.removeLast() + text.getLiteral()
                  : text.getLiteral());
      case SoftLineBreak end -> {}
      default -> parts.merge(node.getClass().getSimpleName(), 1, Integer::sum);
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      collect(child);
    }
  }
}
