package dev.assize.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells from when on own machines pay. */
@Command(
    name = "hosting",
    mixinStandardHelpOptions = true,
    description = {
      "Tell from when on own machines cost less than an API, and which figure would turn that.",
      "It goes by your own volumes, utilisation, machines, people and prices, as hosting in assize.yaml",
      "states them; nothing has a default, and what is missing is asked for by name.",
      "docs/economics.md tells more."
    },
    footer = {
      "",
      "Exit codes: 0 told, 2 invalid input or a figure that nobody stated.",
      "",
      "Examples:",
      "  assize economics hosting",
      "  assize economics hosting latest:small      the API's price as this subject's calls show it",
      "  assize economics hosting --format csv > hosting.csv"
    })
final class HostingCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      arity = "0..1",
      paramLabel = "RUN:SUBJECT",
      defaultValue = "",
      description =
          "By whose calls the API's price of a million tokens goes where nobody states it:"
              + " RUN:SUBJECT, a run with one subject, or a baseline.")
  private String run = "";

  @Mixin private AnswerOptions answer;

  HostingCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return answer.print(console, console.assize().economics().hosting(run));
  }
}
