package dev.assize.cli;

import dev.assize.Reported;
import dev.assize.report.ReportFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;

/** Prints a report and says where its files are. */
final class Results {

  private final Console console;

  Results(Console console) {
    this.console = console;
  }

  /** Prints it on stdout. */
  void print(Reported reported, ReportFormat format) {
    try {
      Writer out = new PrintWriter(console.out(), false, console.out().charset());
      format.write(reported.view(), out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names the files, the page that a reader wants to open first. */
  void tellFiles(List<Path> files) {
    files.stream()
        .sorted((a, b) -> Boolean.compare(isPage(b), isPage(a)))
        .forEach(file -> console.out().println("Report: " + console.shown(file)));
  }

  /** Opens the page, or tells that nobody here could see it. */
  void open(List<Path> files) {
    Path page = files.stream().filter(Results::isPage).findFirst().orElseThrow();
    boolean isOpen =
        Browser.of(console.world().environment(), System.getProperty("os.name", ""))
            .filter(browser -> browser.opens(page.toUri()))
            .isPresent();
    if (!isOpen) {
      console.err().println("assize: no browser could be started; open " + console.shown(page));
    }
  }

  private static boolean isPage(Path file) {
    return file.toString().endsWith(".html");
  }
}
