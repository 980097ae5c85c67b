package dev.assize.cli;

import dev.assize.RouteRequest;
import dev.assize.project.RouteWorth;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what sending each question to one of several subjects would have brought. */
@Command(
    name = "route",
    mixinStandardHelpOptions = true,
    description = {
      "Tell what a router would bring: by category, by a classifier's recorded labels, or by a",
      "cascade, which asks a cheap subject first and another one where a signal worries; beside each",
      "subject alone, one by lot, and an oracle. Routes are learned on one half of the cases and",
      "measured on the other."
    },
    footer = {
      "",
      "A signal is refusal, log-probability, judge:NAME (unsure), or check:CHECK as a golden file",
      "has it; a check or judge that needs golden data is refused, as an application has none.",
      "",
      "Exit codes: 0 some route is shown to gain or save, 2 invalid input, 4 none is.",
      "",
      "Examples:",
      "  assize economics route",
      "  assize economics route latest:small latest:large --signal 'check:not says-unknown'",
      "  assize economics route --worth 0.05 --second 0.001 --table routes.json",
      "  assize economics route latest --label 20261123T090000Z-0a1b2c3d:topics --format json"
    })
final class RouteCommand implements Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "RUN",
      description =
          "A run with all of its subjects, RUN:SUBJECT, or a baseline; several are laid side by side "
              + "(default: the newest run).")
  private List<String> sides = List.of();

  @Option(
      names = "--label",
      paramLabel = "RUN:SUBJECT",
      description = "Whose recorded replies are labels of the questions; may be repeated.")
  private List<String> classifiers = List.of();

  @Option(
      names = "--signal",
      paramLabel = "SIGNAL",
      description =
          "After what a cascade asks the next subject; may be repeated (default: refusal, and "
              + "log-probability where replies have it).")
  private List<String> signals = List.of();

  @Option(
      names = "--first",
      paramLabel = "SUBJECT",
      description = "Whom cascades ask first (default: the cheapest, else the first one named).")
  private String first = "";

  @Option(
      names = "--then",
      paramLabel = "SUBJECT",
      description = "Whom they ask next; may be repeated (default: each of the others).")
  private List<String> then = List.of();

  @Option(
      names = "--worth",
      paramLabel = "AMOUNT",
      description =
          "What a correct answer is worth to you, in the currency of the prices: routes are then "
              + "learned for worth less cost (default: economics.worth in assize.yaml, else for correct "
              + "answers, whatever they cost).")
  private Optional<BigDecimal> worth = Optional.empty();

  @Option(
      names = "--second",
      paramLabel = "AMOUNT",
      description =
          "What a second of waiting loses, beside what an answer is worth (default: "
              + "economics.second in assize.yaml, else 0).")
  private Optional<BigDecimal> second = Optional.empty();

  @Option(
      names = "--margin",
      paramLabel = "POINTS",
      description = "The smallest loss that matters where money is saved (default: the gate's).")
  private Optional<Double> margin = Optional.empty();

  @Option(
      names = "--table",
      paramLabel = "FILE",
      description = "Write the table of the route to follow, for an application to read.")
  private String table = "";

  @Option(
      names = "--route",
      paramLabel = "NAME",
      description =
          "Which route's table, as the report names it (default: the best that is shown, else the "
              + "best single subject).")
  private String route = "";

  @Mixin private AnswerOptions answer;

  RouteCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    require(worth.filter(amount -> amount.signum() < 0).isEmpty(), "--worth: 0 or more");
    require(second.filter(amount -> amount.signum() < 0).isEmpty(), "--second: 0 or more");
    require(route.isEmpty() || !table.isEmpty(), "--route: only beside --table");
    require(
        margin.filter(points -> !(points > 0 && points < 100)).isEmpty(),
        "--margin: above 0 and below 100 points");
    return answer.print(
        console,
        console
            .assize()
            .economics()
            .routes(
                new RouteRequest(
                    sides,
                    classifiers,
                    new RouteRequest.Cascades(first, then, signals),
                    new RouteWorth(worth, second),
                    margin
                        .map(points -> OptionalDouble.of(points / 100))
                        .orElse(OptionalDouble.empty()),
                    new RouteRequest.Table(table, route))));
  }

  private void require(boolean isKept, String message) {
    if (!isKept) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }
}
