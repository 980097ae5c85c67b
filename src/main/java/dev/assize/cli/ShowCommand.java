package dev.assize.cli;

import java.util.Optional;
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
      "  assize show returns-017 --run accepted",
      "  assize show 20261121T101500Z-1a2b3c4d",
      "  assize show latest",
      "  assize show latest:worked@smollm2"
    })
final class ShowCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "CASE|RUN",
      description =
          "The case's id; or a run: its id, a beginning of it, or latest; RUN:SUBJECT for one subject"
              + " of it.")
  private String shown = "";

  @Option(
      names = "--run",
      paramLabel = "RUN",
      description =
          "Of which run the case is shown: an id, its beginning, or latest (default); or of which"
              + " committed baseline: its name or file.")
  private Optional<String> run = Optional.empty();

  ShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console
        .out()
        .print(
            run.isPresent()
                ? console.assize().show(shown, run.get())
                : console.assize().show(shown));
    return ExitCodes.OK;
  }
}
