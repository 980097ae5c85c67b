package dev.assize.cli;

import dev.assize.replay.Merged;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Keeps the committed recordings. */
@Command(
    name = "cassettes",
    mixinStandardHelpOptions = true,
    description = "Keep the committed recordings in order.",
    footer = {"", "Example:", "  assize cassettes add"})
final class CassettesCommand implements Runnable {

  private final Console console;

  @Spec private CommandSpec spec;

  CassettesCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do, for instance: assize cassettes add");
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = {
        "Merge the replies that runs in mode auto noted aside into the committed cassettes.",
        "What is recorded there already stays."
      },
      footer = {"", "Example:", "  assize run --mode auto && assize cassettes add"})
  int add() {
    Merged merged = console.assize().addRecordings();
    console
        .out()
        .println(
            merged.added()
                + " calls added, "
                + merged.replaced()
                + " replaced, "
                + merged.kept()
                + " were there already");
    return ExitCodes.OK;
  }
}
