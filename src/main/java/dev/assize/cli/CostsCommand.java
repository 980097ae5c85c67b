package dev.assize.cli;

import dev.assize.CostsRequest;
import dev.assize.economics.worth.Bill;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what replies cost and took, part by part. */
@Command(
    name = "costs",
    mixinStandardHelpOptions = true,
    description = {
      "Tell what replies cost and took: subjects, their retries, judges and people; what a right",
      "reply and a completed task cost, verification over generation, latency, and what had to be",
      "mended. By run, category, feature, workflow (a tag such as workflow:refund) and judge, or",
      "case by case."
    },
    footer = {
      "",
      "Exit codes: 0 told, 2 invalid input, 4 nothing has a price.",
      "",
      "Examples:",
      "  assize economics costs",
      "  assize economics costs latest:small latest:large --by feature --by workflow",
      "  assize economics costs --by case --format csv > costs.csv"
    })
final class CostsCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      arity = "0..*",
      paramLabel = "RUN",
      description =
          "A run with all of its subjects, RUN:SUBJECT, or a baseline; several are laid side by"
              + " side (default: the newest run).")
  private List<String> runs = List.of();

  @Option(
      names = "--by",
      paramLabel = "WHAT",
      description =
          "How replies are put together: run, category, feature, workflow or case; may be repeated"
              + " (default: all but case).")
  private List<Bill.By> by = List.of();

  @Mixin private AnswerOptions answer;

  CostsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return answer.print(console, console.assize().economics().costs(new CostsRequest(runs, by)));
  }
}
