package dev.assize.cli;

import dev.assize.RunRequest;
import dev.assize.RunRequest.Memory;
import dev.assize.RunRequest.Start;
import dev.assize.project.BaselineTerms.Evidence;
import dev.assize.project.RunSettings;
import dev.assize.replay.CassetteMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What of {@code assize.yaml} a single run overrules, and where it begins. */
final class RunOptions {

  private static final int MOST_TRIALS = 1000;

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Mixin private SelectionOptions selection;

  @Option(names = "--subject", paramLabel = "ID", description = "Only this subject (prompt@model).")
  private List<String> subjects = new ArrayList<>();

  @Option(
      names = "--baseline",
      paramLabel = "NAME",
      description = "Compare with a subject, RUN:SUBJECT or a baseline file.")
  private Optional<String> baseline = Optional.empty();

  private Evidence evidence = Evidence.USUAL;
  @Mixin private ModeOption mode;
  private Optional<Integer> trials = Optional.empty();
  private int attempt;

  @Option(
      names = "--adversarial",
      paramLabel = "FILE",
      description =
          "Ask the adversarial cases of this file, and the golden ones they were made of, instead of"
              + " the golden files.",
      defaultValue = "")
  private String adversarial = "";

  @Option(names = "--fresh", description = "Do not read the local cache.")
  private boolean fresh;

  @Option(names = "--refresh", description = "With --mode record: ask recorded calls again, too.")
  private boolean refresh;

  @Option(
      names = "--resume",
      arity = "0..1",
      paramLabel = "RUN",
      fallbackValue = "",
      description =
          "Go on with an unfinished run: the named one, or the latest with the same manifest.")
  private Optional<String> resume = Optional.empty();

  @Option(
      names = "--confirm",
      paramLabel = "RUN",
      description =
          "Ask the critical cases again that newly fail in a finished run, and decide it anew."
              + " All else is as in that run, so it takes no other option.")
  private Optional<String> confirm = Optional.empty();

  @Option(
      names = "--evidence",
      paramLabel = "WORD",
      description =
          "Of the baseline: live asks it and the candidates now, side by side, whatever is"
              + " remembered of either; stored takes what it replied then and probes whether it still"
              + " would.")
  void evidence(String word) {
    evidence =
        switch (word) {
          case "live" -> Evidence.LIVE;
          case "stored" -> Evidence.STORED;
          default -> throw invalid("--evidence " + word + ": expected live or stored");
        };
  }

  @Option(names = "--trials", paramLabel = "K", description = "Ask each case K times, 1 or more.")
  void trials(int count) {
    if (count < 1 || count > MOST_TRIALS) {
      throw invalid("--trials " + count + ": expected a whole number from 1 to " + MOST_TRIALS);
    }
    trials = Optional.of(count);
  }

  @Option(
      names = "--attempt",
      paramLabel = "N",
      description =
          "The how manieth try of this version this is, as a build server counts;"
              + " else the variable ASSIZE_ATTEMPT says so.")
  void attempt(int number) {
    if (number < 1) {
      throw invalid("--attempt " + number + ": expected a whole number from 1");
    }
    attempt = number;
  }

  RunRequest request() {
    if (attempt > 0 && (resume.isPresent() || confirm.isPresent())) {
      throw invalid("--attempt: a run that is gone on with is the attempt that it was");
    }
    return new RunRequest(
        selection.selection(),
        subjects,
        baseline.orElse(""),
        this::settings,
        memory(),
        start(),
        evidence,
        attempt,
        adversarial);
  }

  /** Whether an earlier run is to be gone on with. */
  boolean isResumed() {
    return resume.isPresent();
  }

  private RunSettings settings(RunSettings usual) {
    return new RunSettings(
        trials.orElse(usual.trials()),
        usual.seed(),
        mode.mode().orElse(usual.mode()),
        usual.cassettes(),
        usual.rounds());
  }

  private Memory memory() {
    if (refresh && mode.mode().filter(m -> m == CassetteMode.RECORD).isEmpty()) {
      throw invalid("--refresh asks recorded calls again: it goes with --mode record only");
    }
    if (refresh) {
      return Memory.REFRESHED;
    }
    return fresh ? Memory.FRESH : Memory.USED;
  }

  private Start start() {
    if (confirm.isPresent()) {
      return new Start.Confirming(requireAlone(confirm.get()));
    }
    if (resume.isEmpty()) {
      return new Start.Anew();
    }
    return resume.get().isEmpty() ? new Start.Resumed() : new Start.ResumedRun(resume.get());
  }

  /** An option that would do nothing is refused. */
  private String requireAlone(String run) {
    boolean isAlone =
        selection.selection().isAll()
            && subjects.isEmpty()
            && baseline.isEmpty()
            && mode.mode().isEmpty()
            && trials.isEmpty()
            && resume.isEmpty()
            && !fresh
            && !refresh;
    if (!isAlone) {
      throw invalid("--confirm RUN asks what that run asked: it takes no other option of a run");
    }
    return run;
  }

  /** Whether only confirmations are wanted. */
  boolean isConfirming() {
    return confirm.isPresent();
  }

  private ParameterException invalid(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
