package dev.assize.cli;

import dev.assize.AcceptRequest;
import dev.assize.Accepted;
import dev.assize.base.Numbers;
import dev.assize.store.Acceptance;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Records what a team lives with for a while. */
@Command(
    name = "accept",
    mixinStandardHelpOptions = true,
    description = {
      "Record in reports/accepted.jsonl that critical cases broke on purpose, or that a rule of the",
      "gate is not kept, for one version of a candidate and until a day. What is accepted stays in",
      "every number, blocks nothing, and is listed first. Commit the file; to withdraw, delete its",
      "line. A case marked critical: zero cannot be accepted. Rule margin is the one on the whole",
      "set."
    },
    footer = {
      "",
      "Examples:",
      "  assize accept price-500 --reason \"new tariff\" --until 2026-12-31",
      "  assize accept --rule margin --reason \"shorter on purpose\" --until 2026-12-31 --by Ann",
      "  assize accept price-500 --of 20261121T101500Z-1a2b3c4d:terse@m --reason R --until 2027-01-31"
    })
final class AcceptCommand implements Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(arity = "0..*", paramLabel = "CASE", description = "Ids of cases that broke.")
  private List<String> cases = new ArrayList<>();

  @Option(names = "--rule", paramLabel = "NAME", description = "A rule of the gate, instead.")
  private List<String> rules = new ArrayList<>();

  @Option(
      names = "--of",
      paramLabel = "RUN:SUBJECT",
      defaultValue = "latest",
      description = "The candidate (default: the only one of the latest run).")
  private String address = "latest";

  @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
  private String reason = "";

  @Option(
      names = "--until",
      required = true,
      paramLabel = "DATE",
      description = "The last day on which it holds, such as 2026-12-31.")
  private String until = "";

  @Option(
      names = "--by",
      paramLabel = "NAME",
      defaultValue = "",
      description = "Who accepts it (default: git's user.name, else $USER).")
  private String by = "";

  AcceptCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Accepted accepted =
        console.assize().accept(new AcceptRequest(address, cases, rules, reason, by, day()));
    if (accepted.matters() > 0) {
      console
          .out()
          .println(
              "Accepted "
                  + Numbers.count(accepted.matters(), "matter")
                  + " of "
                  + accepted.subject()
                  + " until "
                  + accepted.until()
                  + ", by "
                  + accepted.by()
                  + "; commit "
                  + console.shown(accepted.file())
                  + ".");
    }
    accepted.known().forEach(each -> console.out().println(known(each)));
    return ExitCodes.OK;
  }

  private static String known(Acceptance each) {
    return each.matter().name()
        + " was accepted before, until "
        + each.until()
        + ", by "
        + each.by()
        + ": "
        + each.reason()
        + " ("
        + each.place()
        + "). To change that, edit the line.";
  }

  private LocalDate day() {
    try {
      return LocalDate.parse(until);
    } catch (DateTimeException e) {
      throw new ParameterException(
          spec.commandLine(), "--until " + until + ": expected a date such as 2026-12-31");
    }
  }
}
