package dev.assize.report;

import java.io.IOException;
import java.io.Writer;

/** One way to lay out a report. The same view gives the same text. */
public interface ReportFormat {

  /**
   * The word that names it on a command line: {@code html}, {@code json}, {@code md}, {@code text}.
   */
  String name();

  /** The file it is written to within a report's folder. */
  String file();

  /**
   * Writes the report.
   *
   * @throws IOException when {@code out} refuses
   */
  void write(ReportView view, Writer out) throws IOException;
}
