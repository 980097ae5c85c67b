package dev.assize.cli;

import dev.assize.Assize;
import dev.assize.Cutting;
import dev.assize.Forecast;
import dev.assize.PreparedRun;
import dev.assize.replay.Replayed;
import dev.assize.run.Ending;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Plays the runs that tell which sections of a prompt can go. */
final class CutPlayer {

  private final Console console;
  private final CutOptions options;
  private final AnswerOptions answer;
  private final String again;

  CutPlayer(Console console, CutOptions options, AnswerOptions answer, String prompt) {
    this.console = console;
    this.options = options;
    this.answer = answer;
    this.again = options.again(prompt);
  }

  /** Asks, tells what was learned, and returns the exit code. */
  int play(Cutting cutting) {
    if (options.isDryRun()) {
      Forecast forecast = cutting.forecast();
      console.out().print(forecast.text());
      return forecast.isOverBudget() ? ExitCodes.STOPPED : ExitCodes.OK;
    }
    if (!isWanted(cutting)) {
      return ExitCodes.STOPPED;
    }
    PreparedRun first = cutting.singly();
    if (!isPlayed(first)) {
      return ExitCodes.STOPPED;
    }
    Optional<PreparedRun> second = cutting.together(first);
    if (second.isPresent()) {
      if (!isPlayed(second.get())) {
        return ExitCodes.STOPPED;
      }
      cutting.decide(second.get());
    }
    return answer.print(console, cutting.view());
  }

  /** A person is asked before much is spent. */
  private boolean isWanted(Cutting cutting) {
    if (!console.isAttended()) {
      return true;
    }
    Optional<String> question = cutting.forecast().question();
    if (question.isEmpty()) {
      return true;
    }
    console.err().print(question.get() + " Go on? [y/N] ");
    console.err().flush();
    boolean isWanted = console.answersYes();
    if (!isWanted) {
      console.err().println("Nothing was asked. What it would be: " + again + " --dry-run");
    }
    return isWanted;
  }

  private boolean isPlayed(PreparedRun run) {
    Assize assize = console.assize();
    try {
      Replayed replayed = watched(run);
      Optional<String> overrun = run.overrun(again);
      if (overrun.isPresent()) {
        console.err().println("Stopped. " + overrun.get());
        return false;
      }
      if (replayed.ending() == Ending.INTERRUPTED) {
        return stopped("Stopped.");
      }
    } catch (UncheckedIOException disk) {
      console.err().println(FullDisk.words(disk, again));
      return false;
    }
    assize.history().remember(run);
    return true;
  }

  private boolean stopped(String why) {
    console.err().println(why + " Nothing is lost; go on with: " + again);
    return false;
  }

  private Replayed watched(PreparedRun run) {
    Interrupts.Answers answers =
        new Interrupts.Answers(
            "Stopping: calls under way may finish. Ctrl-C again ends at once.",
            run::stop,
            "Ended. The journal is whole; go on with: " + again,
            ExitCodes.STOPPED);
    try (Interrupts interrupts = Interrupts.answered(console, answers);
        ProgressLine progress =
            options.isQuiet() ? ProgressLine.quiet(console) : ProgressLine.of(console)) {
      return run.play(progress);
    }
  }
}
