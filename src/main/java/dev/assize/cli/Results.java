package dev.assize.cli;

import dev.assize.Assize.Reported;
import dev.assize.report.ReportFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Prints a report and says where its files are. */
final class Results {

  private final Console console;

  Results(Console console) {
    this.console = console;
  }

  /** Prints in the format named. */
  void print(Reported reported, String format) {
    ReportFormat chosen =
        dev.assize.Assize.formats().stream()
            .filter(f -> f.name().equals(format))
            .findFirst()
            .orElseThrow();
    try {
      chosen.write(reported.view(), console.out());
      console.out().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names the page a reader wants to open. */
  void tellFiles(List<Path> files) {
    files.stream()
        .filter(file -> file.toString().endsWith(".html"))
        .map(file -> console.world().folder().relativize(file))
        .forEach(file -> console.out().println("Report: " + file));
  }
}
