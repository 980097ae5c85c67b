package dev.assize.cli;

import dev.assize.report.economics.CostAnswer;
import dev.assize.report.html.PaperPage;
import dev.assize.report.text.PaperCsv;
import dev.assize.report.text.PaperMarkdown;
import dev.assize.report.text.PaperText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine.Option;

/** How an answer about cost is told. */
final class AnswerOptions {

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description = "text (default), json, csv, markdown or html.")
  private Format format = Format.TEXT;

  private enum Format {
    TEXT,
    JSON,
    CSV,
    MARKDOWN,
    HTML
  }

  /** Prints it, and tells the exit code. */
  int print(Console console, CostAnswer answer) {
    console
        .out()
        .print(
            switch (format) {
              case TEXT -> PaperText.of(answer.paper());
              case JSON -> answer.json();
              case CSV -> PaperCsv.of(answer);
              case MARKDOWN -> PaperMarkdown.of(answer.paper());
              case HTML -> page(answer);
            });
    return answer.isTold() ? ExitCodes.OK : ExitCodes.INCONCLUSIVE;
  }

  private static String page(CostAnswer answer) {
    try {
      StringWriter page = new StringWriter();
      PaperPage.write(answer.project(), answer.paper(), page);
      return page.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
