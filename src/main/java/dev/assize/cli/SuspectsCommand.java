package dev.assize.cli;

import dev.assize.Suspect;
import dev.assize.Suspected;
import dev.assize.base.Numbers;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists the golden cases that are more likely wrong than the versions that fail them. */
@Command(
    name = "suspects",
    mixinStandardHelpOptions = true,
    description = {
      "List golden cases that look broken themselves: cases that fail for every version asked, and",
      "cases where a check contradicts an imported label or a judge. The most suspicious come first,",
      "each with its file, its line and the reason. Cases edited since the runs are left out."
    },
    footer = {
      "",
      "Examples:",
      "  assize suspects                        of the latest run",
      "  assize suspects 20261121T101500Z-1a2b3c4d 20261122T101500Z-5e6f7a8b"
    })
final class SuspectsCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      arity = "0..*",
      paramLabel = "RUN",
      description = "Run ids, their beginnings, or latest (default: latest).")
  private List<String> runs = List.of();

  SuspectsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Suspected found = console.assize().suspects(runs.isEmpty() ? List.of("latest") : runs);
    for (Suspect suspect : found.suspects()) {
      console.out().println(suspect.place() + ": " + suspect.caseId());
      suspect.reasons().forEach(reason -> console.out().println("  " + reason));
    }
    console.out().println(summary(found));
    if (found.versions() == 1) {
      console
          .err()
          .println(
              "Only one version answered: a case that it fails may be its own fault."
                  + " Name runs of other versions, too.");
    }
    if (found.outdated() > 0) {
      console
          .err()
          .println(
              "Left out: "
                  + Numbers.count(found.outdated(), "case")
                  + " edited or gone since. Run them again.");
    }
    return ExitCodes.OK;
  }

  private static String summary(Suspected found) {
    String asked =
        Numbers.count(found.cases(), "case") + ", " + Numbers.count(found.versions(), "version");
    String sealed =
        found.sealed() == 0
            ? ""
            : " And " + Numbers.count(found.sealed(), "sealed one") + ", not shown.";
    return (found.suspects().isEmpty()
            ? "Nothing suspicious (" + asked + ")."
            : Numbers.count(found.suspects().size(), "suspicious case") + " (of " + asked + ").")
        + sealed;
  }
}
