package dev.assize.cli;

import dev.assize.Assize;
import dev.assize.Forecast;
import dev.assize.HistoryEntry;
import dev.assize.PlayedRun;
import dev.assize.PreparedRun;
import dev.assize.Reported;
import dev.assize.base.InvalidInput;
import dev.assize.engine.JunitRun;
import dev.assize.replay.Replayed;
import dev.assize.run.Ending;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Asks every subject, compares, decides and reports. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Replay the golden queries against every subject, compare and decide.",
    footer = {
      "",
      "Words of one kind widen the choice of cases, kinds narrow it.",
      "",
      "Exit codes: 0 SHIP, 2 invalid input, or a report that could not be written where all else",
      "            says SHIP, 3 HOLD, 4 INCONCLUSIVE (the report says why),",
      "            5 stopped by Ctrl-C, a budget or a full disk: nothing is lost, go on with --resume",
      "",
      "Examples:",
      "  assize run                              as assize.yaml says",
      "  assize run --mode record                ask live and write replies to the cassettes",
      "  assize run --category billing --trials 3",
      "  assize run --baseline reports/baselines/accepted.jsonl",
      "  assize run --baseline accepted --evidence live   asks the baseline's version again, too",
      "  assize run --adversarial golden-queries/adversarial/smoke.jsonl",
      "  assize run --junit target/assize        and write it as test results, too",
      "  assize run --dry-run                    what would it ask and cost?",
      "  assize run --resume                     go on where the latest unfinished run stopped",
      "  assize run --attempt 2                  say that this version was tried before",
      "  assize run --confirm latest             ask critical cases again that newly fail",
      "",
      "Two settings of the gate in assize.yaml change how much is asked; neither has an option:",
      "  gate: {margin: 5 points, early-stop: by case}       end as soon as enough is seen",
      "  gate: {margin: 5 points, second-look: 3 trials}     ask more where the first look cannot tell"
    })
final class RunCommand implements Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec spec;

  @Mixin private RunOptions options;

  @Option(
      names = "--junit",
      paramLabel = "DIR",
      description = "Write JUnit XML into DIR: a test per case and version, a gate per candidate.")
  private Optional<Path> junit = Optional.empty();

  @Option(
      names = "--dry-run",
      description =
          "Ask nobody: tell how many calls, tokens, seconds and how much money the run would take,"
              + " what is held already, and how budgets would stand.")
  private boolean dryRun;

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress.")
  private boolean quiet;

  RunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Assize assize = console.assize();
    if (options.isConfirming() && junit.isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "--confirm RUN plays no tests: it goes without --junit");
    }
    if (dryRun && (junit.isPresent() || options.isConfirming())) {
      throw new ParameterException(
          spec.commandLine(), "--dry-run plays nothing: it goes without --junit and --confirm");
    }
    if (dryRun) {
      Forecast forecast = assize.forecast(options.request());
      console.out().print(forecast.text());
      return forecast.isOverBudget() ? ExitCodes.STOPPED : ExitCodes.OK;
    }
    if (!isWanted(assize)) {
      return ExitCodes.STOPPED;
    }
    assize.requireReports();
    return switch (play(assize, player(assize))) {
      case Outcome.Ended ended -> ended.code();
      case Outcome.Played played -> decide(assize, played.run());
    };
  }

  /** What became of the run when the last of its trials was played. */
  private sealed interface Outcome {
    /** It ends there. */
    record Ended(int code) implements Outcome {}

    /** It is to be decided. */
    record Played(PlayedRun run) implements Outcome {}
  }

  /** In a method of its own, so that the golden cases are gone before the report is made. */
  private Outcome play(Assize assize, Sitting.Player player) {
    PreparedRun run = assize.prepare(options.request());
    try {
      Replayed replayed = new Sitting(console, quiet, goingOn(run)).play(run, player);
      Optional<String> overrun = run.overrun();
      if (overrun.isPresent()) {
        return new Outcome.Ended(overBudget(assize, run, overrun.get()));
      }
      if (replayed.ending() == Ending.INTERRUPTED) {
        console.err().println("Stopped. Nothing is lost; go on with: " + goingOn(run));
        return new Outcome.Ended(ExitCodes.STOPPED);
      }
      if (replayed.played() + replayed.errored() == 0) {
        tellNobodyAsked(run);
      }
      return new Outcome.Played(run.played());
    } catch (UncheckedIOException disk) {
      console.err().println(FullDisk.words(disk, goingOn(run)));
      return new Outcome.Ended(ExitCodes.STOPPED);
    } catch (InvalidInput unable) {
      console.tell(unable.problems());
      console.err().println("Mend it, then go on with: " + goingOn(run));
      return new Outcome.Ended(ExitCodes.INVALID_INPUT);
    }
  }

  private void tellNobodyAsked(PreparedRun run) {
    if (options.isResumed()) {
      console
          .err()
          .println(
              "Every trial of run "
                  + run.id()
                  + " had its reply already, so no subject was asked. Its report follows;"
                  + " to ask anew: assize run");
    }
    if (options.isConfirming()) {
      console
          .err()
          .println(
              "Run "
                  + run.id()
                  + " leaves no critical case to confirm, so nobody was asked. Its report"
                  + " follows.");
    }
  }

  private int decide(Assize assize, PlayedRun run) {
    HistoryEntry entry = assize.history().begin(run);
    try {
      return report(assize, run, entry);
    } finally {
      // Not where the report still is: that of a large run makes room first.
      entry.complete();
    }
  }

  private int report(Assize assize, PlayedRun run, HistoryEntry entry) {
    Reported reported = assize.report(run);
    entry.decided(reported);
    new Results(console).print(reported, Formats.named(Formats.TEXT));
    int code = reported.answer().exitCode();
    try {
      new Results(console).tellFiles(assize.write(reported));
    } catch (InvalidInput notWritten) {
      console.tell(notWritten.problems());
      // A decision that does not ship is the answer, whatever became of the files that explain it.
      return code == ExitCodes.OK ? ExitCodes.INVALID_INPUT : code;
    }
    return code;
  }

  private Sitting.Player player(Assize assize) {
    if (junit.isEmpty()) {
      return PreparedRun::play;
    }
    JunitRun tests = JunitRun.into(junit.get(), assize, console.world().folder());
    PrintWriter err = new PrintWriter(console.err(), true, StandardCharsets.UTF_8);
    return (run, watcher) -> tests.play(run, watcher, err);
  }

  /** A person is asked before much is spent; where nobody sits at a terminal, nobody is. */
  private boolean isWanted(Assize assize) {
    if (!console.isAttended()) {
      return true;
    }
    Optional<String> question = assize.question(options.request());
    if (question.isEmpty()) {
      return true;
    }
    console.err().print(question.get() + " Go on? [y/N] ");
    console.err().flush();
    boolean isWanted = console.answersYes();
    if (!isWanted) {
      console.err().println("Nothing was asked. What it would be: assize run --dry-run");
    }
    return isWanted;
  }

  /** What was asked up to then is reported: an unfinished run decides nothing. */
  private int overBudget(Assize assize, PreparedRun run, String overrun) {
    Reported partial = assize.report(run);
    new Results(console).print(partial, Formats.named(Formats.TEXT));
    new Results(console).tellFiles(assize.write(partial));
    console.err().println("Stopped. " + overrun);
    return ExitCodes.STOPPED;
  }

  private static String goingOn(PreparedRun run) {
    return "assize run --resume " + run.id();
  }
}
