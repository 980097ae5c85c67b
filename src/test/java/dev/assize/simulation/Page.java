package dev.assize.simulation;

import java.util.List;

/** Lays tables out in Markdown. */
final class Page {

  private final StringBuilder text = new StringBuilder();

  Page paragraph(String words) {
    text.append(words.strip()).append("\n\n");
    return this;
  }

  Page table(List<String> heads, List<String> rows) {
    text.append(row(heads.toArray(String[]::new))).append('\n');
    text.append("|---".repeat(heads.size())).append("|\n");
    rows.forEach(row -> text.append(row).append('\n'));
    text.append('\n');
    return this;
  }

  static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  String text() {
    return text.toString().stripTrailing() + "\n";
  }
}
