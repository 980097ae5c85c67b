package dev.assize.cli;

import dev.assize.report.economics.CostAnswer;
import dev.assize.report.text.PaperCsv;
import dev.assize.report.text.PaperMarkdown;
import dev.assize.report.text.PaperText;
import picocli.CommandLine.Option;

/** How an answer about cost is told. */
final class AnswerOptions {

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description = "text (default), json, csv or markdown.")
  private Format format = Format.TEXT;

  private enum Format {
    TEXT,
    JSON,
    CSV,
    MARKDOWN
  }

  /** Prints it, and tells the exit code. */
  int print(Console console, CostAnswer answer) {
    console
        .out()
        .print(
            switch (format) {
              case TEXT -> PaperText.of(answer.paper());
              case JSON -> answer.json();
              case CSV -> PaperCsv.of(answer.paper());
              case MARKDOWN -> PaperMarkdown.of(answer.paper());
            });
    return answer.isTold() ? ExitCodes.OK : ExitCodes.INCONCLUSIVE;
  }
}
