package dev.assize.cli;

import dev.assize.Assize;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes a first project. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description = "Write a small, commented project that works at once, without any model.",
    footer = {
      "",
      "No file that is there already is touched: then nothing is written (exit code 2).",
      "",
      "Examples:",
      "  assize init",
      "  assize init shop && cd shop && assize run"
    })
final class InitCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "Where to write it, from the folder of -C (default: there).")
  private String folder = "";

  InitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path project = console.chosen().resolve(folder).normalize();
    List<Path> written = Assize.init(project);
    written.forEach(file -> console.out().println("wrote " + console.shown(file)));
    String shown = console.shown(project);
    console
        .out()
        .println("Next: " + (shown.isEmpty() ? "" : "cd " + shown + " && ") + "assize run");
    return ExitCodes.OK;
  }
}
