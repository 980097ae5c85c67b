package dev.assize.cli;

import dev.assize.Assize;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Works a stored run's report out again. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Write the report of a stored run again, from its journal alone.",
    footer = {
      "",
      "Exit codes: 0 SHIP, 2 invalid input, 3 HOLD, 4 INCONCLUSIVE.",
      "",
      "Examples:",
      "  assize report",
      "  assize report 20261121T101500Z-1a2b3c4d"
    })
final class ReportCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      index = "0",
      arity = "0..1",
      defaultValue = "latest",
      paramLabel = "RUN",
      description = "A run id, its beginning, or latest.")
  private String run = "latest";

  ReportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Assize assize = console.assize();
    Assize.Reported reported = assize.report(run);
    new Results(console).print(reported, Results.format(Results.TEXT));
    new Results(console).tellFiles(assize.write(reported));
    return reported.answer().exitCode();
  }
}
