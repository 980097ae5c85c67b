package dev.assize.cli;

import dev.assize.TiersRequest;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells which subject is enough for which kind of task. */
@Command(
    name = "tiers",
    mixinStandardHelpOptions = true,
    description = {
      "Tell quality, cost and latency of each subject by kind of task, and for each kind the",
      "cheapest subject that is shown to be no worse than any other by more than the margin."
    },
    footer = {
      "",
      "Exit codes: 0 some kind has an answer, 2 invalid input, 4 no kind has one.",
      "",
      "Examples:",
      "  assize economics tiers",
      "  assize economics tiers latest:small latest:large --margin 5",
      "  assize economics tiers --kind forms=extraction,table --kind answers=question,combine",
      "  assize economics tiers --format json > tiers.json"
    })
final class TiersCommand implements Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec spec;

  @Mixin private StudyOptions study;

  @Mixin private AnswerOptions answer;

  @Option(
      names = "--least",
      paramLabel = "N",
      description = "Kinds with fewer cases only describe (default: 120).")
  private Integer least = 0;

  TiersCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return answer.print(
        console,
        console
            .assize()
            .economics()
            .tiers(
                new TiersRequest(
                    study.sides(),
                    study.kinds(spec),
                    study.margin(spec),
                    least > 0 ? OptionalInt.of(least) : OptionalInt.empty())));
  }
}
