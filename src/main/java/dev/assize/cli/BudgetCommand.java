package dev.assize.cli;

import dev.assize.BudgetRequest;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tells how the budgets of a month stand. */
@Command(
    name = "budget",
    mixinStandardHelpOptions = true,
    description = {
      "Tell how the budgets of a month stand, and on which day nothing will be left.",
      "For the project, its departments and features: what the month's runs have used, what is left,",
      "and how much goes in a day. Nobody is asked. docs/budgets.md tells more."
    },
    footer = {
      "",
      "Examples:",
      "  assize budget",
      "  assize budget --month 2026-10 --format csv",
      "  assize budget --department service --feature orders"
    })
final class BudgetCommand implements Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec spec;

  @Option(
      names = "--month",
      paramLabel = "YYYY-MM",
      defaultValue = "",
      description = "The month, in UTC (default: this one).")
  private String month = "";

  @Option(
      names = "--department",
      paramLabel = "NAME",
      description = "Tell of this department; may be repeated (default: everybody).")
  private List<String> departments = List.of();

  @Option(
      names = "--feature",
      paramLabel = "NAME",
      description = "Tell of this feature; may be repeated (default: everybody).")
  private List<String> features = List.of();

  @Mixin private AnswerOptions answer;

  BudgetCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return answer.print(
        console, console.assize().budget(new BudgetRequest(month(), departments, features)));
  }

  private Optional<YearMonth> month() {
    try {
      return month.isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(month));
    } catch (DateTimeParseException e) {
      throw new ParameterException(
          spec.commandLine(), "--month " + month + ": a month such as 2026-10", e);
    }
  }
}
