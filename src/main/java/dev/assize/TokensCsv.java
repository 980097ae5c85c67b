package dev.assize;

import dev.assize.audit.Prefix;
import dev.assize.audit.Split;
import dev.assize.report.text.Csv;
import dev.assize.run.Cost.Price;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** An audit for a spreadsheet: a row for each part, and for each repeated beginning. */
final class TokensCsv {

  private static final List<String> COLUMNS =
      List.of(
          "run",
          "by",
          "name",
          "model",
          "calls",
          "input",
          "output",
          "tokens",
          "repeated",
          "cached",
          "saved",
          "currency");

  private TokensCsv() {}

  static String of(TokensFound found) {
    StringBuilder out = new StringBuilder();
    try {
      Csv csv = Csv.of(out, COLUMNS);
      for (Split split : found.audit().splits()) {
        for (Split.Row row : split.rows()) {
          csv.row(
              List.of(
                  found.run(),
                  split.by(),
                  row.name(),
                  "",
                  text(row.calls()),
                  text(row.input()),
                  text(row.output()),
                  text(row.tokens()),
                  "",
                  "",
                  "",
                  ""));
        }
      }
      for (Prefix prefix : found.audit().prefixes()) {
        csv.row(prefix(found.run(), prefix));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text cannot refuse to be written to", e);
    }
    return out.toString();
  }

  private static List<String> prefix(String run, Prefix prefix) {
    return List.of(
        run,
        "prefix",
        prefix.who(),
        prefix.model(),
        text(prefix.calls()),
        text(prefix.input()),
        "",
        "",
        text(prefix.repeated()),
        text(prefix.cached()),
        prefix.saved() instanceof Price.Known known ? known.money().amount().toPlainString() : "",
        prefix.saved() instanceof Price.Known known ? known.money().currency() : "");
  }

  private static String text(long number) {
    return Long.toString(number);
  }
}
