package dev.assize.report.html;

import dev.assize.report.ReportView;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A report's page, as text and as a file that a browser can open. */
final class WrittenPage {

  private WrittenPage() {}

  static String html(ReportView view) {
    StringWriter html = new StringWriter();
    try {
      new HtmlReport().write(view, html);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return html.toString();
  }

  static Path file(Path file, ReportView view) {
    try {
      return Files.writeString(file, html(view));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
