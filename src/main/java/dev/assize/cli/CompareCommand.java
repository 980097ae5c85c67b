package dev.assize.cli;

import dev.assize.Reported;
import dev.assize.report.ReportFormat;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides between two stored sides without asking anything again. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = "Compare two stored versions case by case and decide.",
    footer = {
      "",
      "Nothing is asked and nothing is written; the report goes to stdout.",
      "Exit codes: 0 SHIP, 2 invalid input, 3 HOLD, 4 INCONCLUSIVE.",
      "",
      "Examples:",
      "  assize compare 20261121T101500Z-1a2b3c4d:worked@m 20261121T111500Z-5e6f7a8b:worked@m",
      "  assize compare accepted latest:terse@m --format json",
      "  assize compare downloaded/20261121T101500Z-1a2b3c4d:worked@m latest:terse@m"
    })
final class CompareCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "BASELINE",
      description =
          "RUN:SUBJECT, a run with one subject, a baseline, or its file. RUN is an id, its"
              + " beginning, latest, or a folder.")
  private String baseline = "";

  @Parameters(index = "1", paramLabel = "CANDIDATE", description = "The same for the other side.")
  private String candidate = "";

  @Option(
      names = "--format",
      paramLabel = "NAME",
      defaultValue = "text",
      description =
          "How to print it: text, markdown, html, json, ...; assize report --help lists all"
              + " (default: ${DEFAULT-VALUE}).")
  private String format = "text";

  CompareCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ReportFormat chosen = Formats.named(format);
    Reported reported = console.assize().compare(baseline, candidate, List.of(chosen));
    new Results(console).print(reported, chosen);
    return reported.answer().exitCode();
  }
}
