package dev.assize.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how a rule of the gate came to its answer. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Show one rule's arithmetic step by step, with the numbers of a stored run and as many digits",
      "as a pocket calculator has, so that anybody can check it by hand."
    },
    footer = {
      "",
      "Examples:",
      "  assize explain                              the margin on the whole set, of the latest run",
      "  assize explain \"pass rate, category refunds\"",
      "  assize explain --run 20261121T101500Z-1a2b3c4d"
    })
final class ExplainCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      index = "0",
      arity = "0..1",
      defaultValue = "margin",
      paramLabel = "RULE",
      description =
          "The rule's name as reports have it; margin is the one on the whole set (default: ${DEFAULT-VALUE}).")
  private String rule = "";

  @Option(
      names = "--run",
      defaultValue = "latest",
      paramLabel = "RUN",
      description = "A run id, its beginning, or latest.")
  private String run = "";

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.assize().explain(rule, run).forEach(console.out()::println);
    return ExitCodes.OK;
  }
}
