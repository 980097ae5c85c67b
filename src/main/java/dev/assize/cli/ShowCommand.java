package dev.assize.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints one case of a stored run in full. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Show one case of a stored run: question, replies, verdicts.",
    footer = {
      "",
      "Examples:",
      "  assize show returns-017",
      "  assize show returns-017 --run 20261121T101500Z-1a2b3c4d"
    })
final class ShowCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(index = "0", paramLabel = "CASE", description = "The case's id.")
  private String caseId = "";

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
    console.out().print(console.assize().show(caseId, run));
    return ExitCodes.OK;
  }
}
