package dev.assize.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints one case of a stored run in full, or a run. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = {
      "Show one case of a stored run: question, replies, verdicts. Or show a run: what went in,",
      "and of each subject the decision, where its replies came from, and all numbers."
    },
    footer = {
      "",
      "Examples:",
      "  assize show returns-017",
      "  assize show returns-017 --run 20261121T101500Z-1a2b3c4d",
      "  assize show 20261121T101500Z-1a2b3c4d"
    })
final class ShowCommand implements Callable<Integer> {

  private final Console console;

  /** No case is called like a run: ids of cases have no capitals. */
  private static final String RUN = "[0-9]{8}T.*";

  @Parameters(
      index = "0",
      paramLabel = "CASE|RUN",
      description = "The case's id, or a run's id or its beginning with date and T.")
  private String shown = "";

  @Option(
      names = "--run",
      defaultValue = "latest",
      description = "A run id, its beginning, or latest.")
  private String run = "latest";

  ShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console
        .out()
        .print(
            shown.matches(RUN)
                ? console.assize().history().show(shown)
                : console.assize().show(shown, run));
    return ExitCodes.OK;
  }
}
