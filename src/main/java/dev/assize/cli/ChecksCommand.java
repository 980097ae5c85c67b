package dev.assize.cli;

import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Suggestion;
import dev.assize.check.CheckKind;
import dev.assize.check.CheckPages;
import dev.assize.check.Checks;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tells what checks there are. */
@Command(
    name = "checks",
    mixinStandardHelpOptions = true,
    description = "List the checks, or tell all about one.",
    footer = {"", "Examples:", "  assize checks", "  assize checks number"})
final class ChecksCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      description = "A check's name, as in the column `checks`.")
  private String name = "";

  ChecksCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Checks checks = Checks.all();
    console
        .out()
        .print(
            name.isEmpty()
                ? CheckPages.list(checks)
                : CheckPages.about(kind(checks).description()));
    return ExitCodes.OK;
  }

  private CheckKind kind(Checks checks) {
    List<String> known = checks.kinds().stream().map(kind -> kind.description().name()).toList();
    return checks
        .kind(name)
        .orElseThrow(
            () ->
                InvalidInput.of(
                    "check.unknown-name",
                    Place.of("checks"),
                    "no check \"" + name + "\"",
                    "a name from `assize checks`",
                    Suggestion.remedy(name, known)));
  }
}
