package dev.assize.report.text;

import dev.assize.report.economics.CostAnswer;
import dev.assize.report.economics.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The figures of an answer about cost for a spreadsheet. */
public final class PaperCsv {

  private PaperCsv() {}

  /** A row for each that is compared. */
  public static String of(CostAnswer answer) {
    Part.Table figures = answer.figures();
    StringBuilder out = new StringBuilder();
    try {
      Csv csv = Csv.of(out, figures.head());
      for (List<String> row : figures.rows()) {
        csv.figures(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text cannot refuse to be written to", e);
    }
    return out.toString();
  }
}
