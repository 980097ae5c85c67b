package dev.assize.cli;

import dev.assize.Assize;
import dev.assize.Assize.Reported;
import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Suggestion;
import dev.assize.report.ReportFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;

/** Prints a report and says where its files are. */
final class Results {

  /** The format that fits a terminal. */
  static final String TEXT = "text";

  private final Console console;

  Results(Console console) {
    this.console = console;
  }

  /**
   * The format of that name.
   *
   * @throws InvalidInput when there is none
   */
  static ReportFormat format(String name) {
    List<String> known = Assize.formats().stream().map(ReportFormat::name).sorted().toList();
    return Assize.formats().stream()
        .filter(format -> format.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                InvalidInput.of(
                    "report.unknown-format",
                    Place.of("--format"),
                    "no format \"" + name + "\"",
                    "one of " + String.join(", ", known),
                    Suggestion.near(name, known).map(n -> "Did you mean " + n + "?").orElse("")));
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

  private static boolean isPage(Path file) {
    return file.toString().endsWith(".html");
  }
}
