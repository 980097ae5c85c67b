package dev.assize.cli;

import dev.assize.StoredRun;
import dev.assize.base.Numbers;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Lists what was run. */
@Command(
    name = "runs",
    mixinStandardHelpOptions = true,
    description = "List the stored runs, newest first.",
    footer = {"", "Example:", "  assize runs"})
final class RunsCommand implements Callable<Integer> {

  private final Console console;

  RunsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<StoredRun> runs = console.assize().runs();
    runs.forEach(run -> console.out().println(line(run)));
    if (runs.isEmpty()) {
      console.err().println("No runs yet. Start one: assize run");
    }
    return ExitCodes.OK;
  }

  private static String line(StoredRun run) {
    String size = Numbers.count(run.cases(), "case") + " x " + Numbers.count(run.trials(), "trial");
    return switch (run.condition()) {
      case FINISHED, UNFINISHED, BEING_WRITTEN ->
          String.join(
              "  ",
              run.id(),
              run.condition().words(),
              size,
              String.join(", ", run.subjects())
                  + (run.rejudged().isEmpty()
                      ? ""
                      : " (replies of " + run.rejudged() + " judged again)"));
      case UNREADABLE -> run.id() + "  " + run.condition().words();
    };
  }
}
