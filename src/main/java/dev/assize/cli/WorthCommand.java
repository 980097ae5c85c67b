package dev.assize.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells what use cases are worth. */
@Command(
    name = "worth",
    mixinStandardHelpOptions = true,
    description = {
      "Tell what each use case is worth a month, and which figure would turn that.",
      "It is the time that right replies save, less what wrong ones lose, the calls, the people and",
      "judges who check them, waiting, and upkeep. Accuracy, costs and seconds come from a stored run,",
      "all else from value in assize.yaml; nothing has a default. docs/economics.md tells more."
    },
    footer = {
      "",
      "Exit codes: 0 told, 2 invalid input or a figure that nobody stated, 4 of no use case can it be",
      "told whether it pays.",
      "",
      "Examples:",
      "  assize economics worth",
      "  assize economics worth latest:small latest:large",
      "  assize economics worth --format csv > worth.csv"
    })
final class WorthCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      arity = "0..*",
      paramLabel = "RUN:SUBJECT",
      description =
          "Whose replies: RUN:SUBJECT, a run with all of its subjects, or a baseline (default: the"
              + " newest run).")
  private List<String> runs = List.of();

  @Mixin private AnswerOptions answer;

  WorthCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return answer.print(console, console.assize().economics().worth(runs));
  }
}
