package dev.assize.cli;

import dev.assize.CaseHistory;
import dev.assize.HistoryListing;
import dev.assize.HistoryRequest;
import dev.assize.KeepRule;
import dev.assize.RunHistory;
import dev.assize.RunHistory.Extent;
import dev.assize.RunHistory.Ingested;
import dev.assize.RunHistory.Pruned;
import dev.assize.base.Numbers;
import dev.assize.regression.Answer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What was run over months, and one case over time. */
@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    description = {
      "List the runs that were recorded, newest first; or tell of one case what became of it over",
      "time, when it broke and what had changed by then. Every finished run is recorded, in",
      ".assize/history.db or where store.url in assize.yaml says. docs/history.md tells more."
    },
    footer = {
      "",
      "Exit codes: 0 done, 2 invalid input, or a store that cannot be used: runs and journals are",
      "            whole all the same.",
      "",
      "Examples:",
      "  assize history",
      "  assize history --subject worked@smollm2 --since 30d --decision hold",
      "  assize history --format csv --limit 1000",
      "  assize history returns-017                what became of one case",
      "  assize history ingest                     take in runs that were not recorded",
      "  assize history prune --keep 200 --keep 90d"
    })
final class HistoryCommand implements Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "CASE",
      description = "A case's id (default: list runs).")
  private Optional<String> caseId = Optional.empty();

  @Option(names = "--subject", paramLabel = "ID", description = "Runs that asked this subject.")
  private String subject = "";

  @Option(
      names = "--since",
      paramLabel = "WHEN",
      description =
          "Runs since a day (2026-11-01, in UTC), a moment (2026-11-01T14:30:00Z), or within so many"
              + " days (30d).")
  private Optional<String> since = Optional.empty();

  @Option(
      names = "--decision",
      paramLabel = "ANSWER",
      description = "Runs that ended so: ship, hold, inconclusive.")
  private Optional<Answer> decision = Optional.empty();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "At most so many runs, the newest (default: 20).")
  private int limit;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), json or csv.")
  private Format format = Format.TEXT;

  /** How it is told. */
  private enum Format {
    TEXT,
    JSON,
    CSV
  }

  HistoryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (limit < 1) {
      throw new ParameterException(spec.commandLine(), "--limit " + limit + ": at least 1 run");
    }
    RunHistory history = console.assize().history();
    if (caseId.isPresent()) {
      CaseHistory found = history.ofCase(caseId.get());
      print(
          switch (format) {
            case TEXT -> found.text();
            case JSON -> found.json();
            case CSV -> found.csv();
          });
      return ExitCodes.OK;
    }
    HistoryListing listing =
        history.list(
            new HistoryRequest(
                subject,
                When.since(since.orElse(""), console, spec),
                decision.map(Set::of).orElse(Set.of(Answer.values())),
                limit));
    if (listing.runs().isEmpty()) {
      console
          .err()
          .println("No such run in the history. To take in stored runs: assize history ingest");
    }
    if (format != Format.TEXT || !listing.runs().isEmpty()) {
      print(
          switch (format) {
            case TEXT -> listing.text();
            case JSON -> listing.json();
            case CSV -> listing.csv();
          });
    }
    return ExitCodes.OK;
  }

  private void print(String text) {
    console.out().print(text);
  }

  @Command(
      name = "ingest",
      mixinStandardHelpOptions = true,
      description = {
        "Take in finished runs whose journals are here and that the history does not hold: runs from",
        "before there was one, or from when it could not be written to. Runs that were pruned stay out."
      },
      footer = {"", "Example:", "  assize history ingest"})
  int ingest() {
    return tell(console.assize().history().ingest(this::taken));
  }

  @Command(
      name = "rebuild",
      mixinStandardHelpOptions = true,
      description = {
        "Take in every finished run anew, decided by assize.yaml as it is now; a damaged file is put",
        "aside first. Runs of which only the history knows stay in it."
      },
      footer = {"", "Example:", "  assize history rebuild"})
  int rebuild() {
    return tell(console.assize().history().rebuild(this::taken));
  }

  @Command(
      name = "prune",
      mixinStandardHelpOptions = true,
      description = {
        "Take runs out of the history that no rule keeps. Runs that a committed baseline came from",
        "always stay, and so do all journals: assize history rebuild brings those runs back."
      },
      footer = {
        "",
        "Examples:",
        "  assize history prune --keep 200",
        "  assize history prune --keep 90d --keep 50 --dry-run"
      })
  int prune(
      @Option(
              names = "--keep",
              required = true,
              paramLabel = "RULE",
              description =
                  "The newest runs (200), or those of so many days (90d); may be repeated.")
          List<String> rules,
      @Option(names = "--dry-run", description = "Only tell which would go.") boolean isDry) {
    List<KeepRule> keep = rules.stream().map(rule -> When.rule(rule, spec)).toList();
    Pruned pruned = console.assize().history().prune(keep, isDry ? Extent.TOLD : Extent.DONE);
    pruned.left().forEach(run -> console.out().println(run.id()));
    console
        .out()
        .println(
            (isDry ? "Would take out " : "Took out ")
                + Numbers.count(pruned.left().size(), "run")
                + "; "
                + Numbers.count(pruned.kept())
                + " stay, "
                + Numbers.count(pruned.baselines())
                + " of them as baselines.");
    return ExitCodes.OK;
  }

  private void taken(String run) {
    console.err().println("assize: took in run " + run);
  }

  private int tell(Ingested ingested) {
    console.tell(ingested.problems());
    console
        .out()
        .println(
            "Took in "
                + Numbers.count(ingested.taken(), "run")
                + (ingested.unfinished() == 0
                    ? "."
                    : "; " + Numbers.count(ingested.unfinished()) + " unfinished."));
    return ingested.problems().isEmpty() ? ExitCodes.OK : ExitCodes.INVALID_INPUT;
  }
}
