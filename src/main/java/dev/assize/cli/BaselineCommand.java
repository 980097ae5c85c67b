package dev.assize.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes committed baselines. */
@Command(
    name = "baseline",
    mixinStandardHelpOptions = true,
    description = "Keep one version of a finished run as a committed baseline file.",
    footer = {"", "Example:", "  assize baseline set latest:worked@smollm2 accepted"})
final class BaselineCommand implements Runnable {

  private final Console console;

  @Spec private CommandSpec spec;

  BaselineCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do, for instance: assize baseline set RUN:SUBJECT NAME");
  }

  @Command(
      name = "set",
      mixinStandardHelpOptions = true,
      description = "Write reports/baselines/NAME.jsonl from RUN:SUBJECT.")
  int set(
      @Parameters(paramLabel = "RUN:SUBJECT", description = "The version to keep.") String address,
      @Parameters(paramLabel = "NAME", description = "The file's name, without ending.")
          String name) {
    Path file = console.assize().setBaseline(address, name);
    console.out().println("Wrote " + console.shown(file) + "; commit it.");
    return ExitCodes.OK;
  }
}
