package dev.assize.cli;

import dev.assize.Trained;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Teaches a learned judge from labels. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = {
      "Teach a judge of kind \"learned\" from people's labels, and write what it learned into its",
      "model file, which is to be committed. The labelled replies are taken from cassettes,",
      "baselines and runs; nobody is asked, and equal labels give equal bytes. The figures shown are",
      "of replies to cases that the judge had not learned from."
    },
    footer = {
      "",
      "Examples:",
      "  assize train right",
      "  assize calibrate right    may it decide?"
    })
final class TrainCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(paramLabel = "NAME", description = "A judge of assize.yaml.")
  private String name = "";

  TrainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Trained trained = console.assize().teaching().teach(name);
    console.out().print(trained.sheet());
    console.err().println("Written: " + console.shown(trained.file()));
    return ExitCodes.OK;
  }
}
