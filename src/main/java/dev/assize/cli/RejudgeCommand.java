package dev.assize.cli;

import dev.assize.JudgedAgain;
import dev.assize.RejudgeRequest;
import dev.assize.RejudgeRequest.Sample;
import dev.assize.RejudgeRequest.Start;
import dev.assize.Rejudging;
import dev.assize.base.Numbers;
import dev.assize.project.RunSettings;
import dev.assize.replay.CassetteMode;
import dev.assize.run.Ending;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges stored replies again. */
@Command(
    name = "rejudge",
    mixinStandardHelpOptions = true,
    description = {
      "Judge the stored replies of a run or a baseline again with today's judges. No subject is",
      "asked; the verdicts go into a run of their own, and nothing that is stored is changed.",
      "Cassettes and cache answer nothing, so that today's judge is really asked, unless --mode",
      "says otherwise. assize drift then tells the judge's part from the subject's."
    },
    footer = {
      "",
      "Exit codes: 0 judged, 2 invalid input, 4 some verdicts got no answer (ask for these again",
      "            with --resume), 5 stopped (nothing is lost: go on with --resume).",
      "",
      "Examples:",
      "  assize rejudge 20261101T101500Z-1a2b3c4d",
      "  assize rejudge accepted --dry-run         how many calls, and what they took then",
      "  assize rejudge accepted --sample plan     as many as find a judge that moved",
      "  assize rejudge latest --subject worked@smollm2 --judge grounded",
      "  assize rejudge accepted --resume"
    })
final class RejudgeCommand implements Callable<Integer> {

  private static final String PLAN = "plan";

  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "RUN",
      description = "A run, RUN:SUBJECT, or a baseline file or its name.")
  private String source = "";

  @Option(
      names = "--subject",
      paramLabel = "ID",
      description = "Only the replies of this subject (default: of all that the run asked).")
  private List<String> subjects = List.of();

  @Option(
      names = "--judge",
      paramLabel = "NAME",
      description =
          "Ask only this judge (default: all judges of one reply). Cases in which others have a"
              + " say, too, cannot be compared then.")
  private List<String> judges = List.of();

  private Sample sample = new Sample.All();

  @Option(
      names = "--sample",
      paramLabel = "N",
      description =
          "So many of the cases in which a judge has a say, always the same ones; plan: as many"
              + " as find a judge that moved by the gate's margin in 4 of 5 cases (assize plan tells"
              + " how many).")
  void sample(String typed) {
    if (typed.equals(PLAN)) {
      sample = new Sample.Planned();
    } else if (typed.matches("[0-9]{1,9}")) {
      sample = new Sample.OfCases(Integer.parseInt(typed));
    } else {
      throw new ParameterException(
          spec.commandLine(), "--sample " + typed + ": a number of cases, or plan");
    }
  }

  @Option(
      names = "--resume",
      description =
          "Go on with the newest run that judged the same replies: where it stopped, or where"
              + " it got no answer.")
  private boolean resume;

  @Option(names = "--dry-run", description = "Only tell what would be asked.")
  private boolean dryRun;

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress.")
  private boolean quiet;

  @Mixin private ModeOption mode;

  RejudgeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    RejudgeRequest request =
        new RejudgeRequest(
            source, subjects, judges, sample, this::settings, resume ? Start.RESUMED : Start.ANEW);
    try (Rejudging rejudging = console.assize().rejudge(request)) {
      if (dryRun) {
        rejudging.notes().forEach(console.out()::println);
        rejudging.forecast().forEach(console.out()::println);
        return ExitCodes.OK;
      }
      String run = rejudging.begin();
      try {
        JudgedAgain judged = play(rejudging, run);
        Optional<String> overrun = rejudging.overrun(goingOn());
        if (overrun.isPresent()) {
          console.err().println("Stopped. " + overrun.get());
          return ExitCodes.STOPPED;
        }
        return told(judged);
      } catch (UncheckedIOException disk) {
        console.err().println(FullDisk.words(disk, goingOn()));
        return ExitCodes.STOPPED;
      }
    }
  }

  /** Of recordings nobody learns what a judge says today. */
  private RunSettings settings(RunSettings usual) {
    return usual.in(mode.mode().orElse(CassetteMode.OFF));
  }

  private JudgedAgain play(Rejudging rejudging, String run) {
    Interrupts.Answers answers =
        new Interrupts.Answers(
            "Stopping: calls under way may finish. Ctrl-C again ends at once.",
            rejudging::stop,
            "Ended. The journal is whole; go on with: " + goingOn(),
            ExitCodes.STOPPED);
    try (Interrupts interrupts = Interrupts.answered(console, answers);
        ProgressLine progress = quiet ? ProgressLine.quiet(console) : ProgressLine.of(console)) {
      return rejudging.play(run, progress);
    }
  }

  private int told(JudgedAgain judged) {
    if (judged.ending() == Ending.INTERRUPTED) {
      return stopped();
    }
    console.out().print(judged.sheet());
    console.out().println("Run: " + judged.run());
    console.assize().history().remember(judged.run());
    if (judged.missing() > 0) {
      console
          .err()
          .println(
              Numbers.count(judged.missing(), "verdict")
                  + " got no answer; ask for "
                  + (judged.missing() == 1 ? "it" : "them")
                  + " again: "
                  + goingOn());
      return ExitCodes.INCONCLUSIVE;
    }
    return ExitCodes.OK;
  }

  private int stopped() {
    console.err().println("Stopped. Nothing is lost; go on with: " + goingOn());
    return ExitCodes.STOPPED;
  }

  /** The same command, so that the same replies are meant. */
  private String goingOn() {
    StringBuilder command = new StringBuilder("assize rejudge " + source);
    subjects.forEach(subject -> command.append(" --subject ").append(subject));
    judges.forEach(judge -> command.append(" --judge ").append(judge));
    switch (sample) {
      case Sample.All all -> {}
      case Sample.OfCases some -> command.append(" --sample ").append(some.count());
      case Sample.Planned planned -> command.append(" --sample plan");
    }
    return command.append(" --resume").toString();
  }
}
