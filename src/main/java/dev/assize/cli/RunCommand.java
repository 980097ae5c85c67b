package dev.assize.cli;

import dev.assize.Assize;
import dev.assize.PreparedRun;
import dev.assize.RunRequest;
import dev.assize.RunRequest.Memory;
import dev.assize.RunRequest.Start;
import dev.assize.project.RunSettings;
import dev.assize.replay.CassetteMode;
import dev.assize.replay.Progress;
import dev.assize.replay.Replayed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks every subject, compares, decides and reports. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Replay the golden queries against every subject, compare and decide.",
    footer = {
      "",
      "Examples:",
      "  assize run                              as assize.yaml says",
      "  assize run --mode record                ask live and write replies to the cassettes",
      "  assize run --category billing --trials 3",
      "  assize run --resume                     go on where the latest unfinished run stopped"
    })
final class RunCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private SelectionOptions selection;

  @Option(names = "--subject", paramLabel = "ID", description = "Only this subject (prompt@model).")
  private List<String> subjects = new ArrayList<>();

  @Option(
      names = "--baseline",
      paramLabel = "NAME",
      description = "Compare with a subject, RUN:SUBJECT or a baseline file.")
  private Optional<String> baseline = Optional.empty();

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description = "Cassettes: replay, record, auto or off.")
  private Optional<CassetteMode> mode = Optional.empty();

  @Option(names = "--trials", paramLabel = "K", description = "Ask each case K times.")
  private Optional<Integer> trials = Optional.empty();

  @Option(names = "--fresh", description = "Do not read the local cache.")
  private boolean fresh;

  @Option(names = "--refresh", description = "With --mode record: ask recorded calls again, too.")
  private boolean refresh;

  @Option(
      names = "--resume",
      arity = "0..1",
      paramLabel = "RUN",
      fallbackValue = "",
      description = "Go on with an unfinished run: the named one, or the latest that fits.")
  private Optional<String> resume = Optional.empty();

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
    PreparedRun run = assize.prepare(request());
    Replayed replayed = play(run);
    if (replayed.ending() == Replayed.Ending.INTERRUPTED) {
      console
          .err()
          .println("Stopped. Nothing is lost; go on with: assize run --resume " + run.id());
      return ExitCodes.STOPPED;
    }
    Assize.Reported reported = assize.report(run.id().text());
    new Results(console).print(reported, "text");
    new Results(console).tellFiles(assize.write(reported));
    return reported.answer().exitCode();
  }

  private Replayed play(PreparedRun run) {
    try (Interrupts interrupts = Interrupts.stopping(run, console);
        ProgressLine progress = ProgressLine.of(console, style())) {
      return run.play(progress);
    }
  }

  private Progress.Style style() {
    if (quiet) {
      return Progress.Style.QUIET;
    }
    return switch (console.interactive()) {
      case TERMINAL -> Progress.Style.BAR;
      case PIPE -> Progress.Style.LINES;
    };
  }

  private RunRequest request() {
    return new RunRequest(
        selection.selection(), subjects, baseline.orElse(""), this::settings, memory(), start());
  }

  private RunSettings settings(RunSettings usual) {
    return new RunSettings(
        trials.orElse(usual.trials()),
        usual.seed(),
        mode.orElse(usual.mode()),
        usual.cassettes(),
        usual.rounds());
  }

  private Memory memory() {
    if (refresh) {
      return Memory.REFRESHED;
    }
    return fresh ? Memory.FRESH : Memory.USED;
  }

  private Start start() {
    if (resume.isEmpty()) {
      return new Start.Anew();
    }
    return resume.get().isEmpty() ? new Start.Resumed() : new Start.ResumedRun(resume.get());
  }
}
