package dev.assize.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root command: says what there is, and in which project. */
@Command(
    name = "assize",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description =
        "Tells whether a new model or prompt version may ship: SHIP, HOLD or INCONCLUSIVE.",
    footer = {
      "",
      "Results go to stdout, progress and diagnostics to stderr.",
      "",
      "Exit codes: 0 SHIP or done, 1 internal error, 2 invalid input, 3 HOLD, 4 INCONCLUSIVE,",
      "            5 stopped (go on with: assize run --resume)",
      "",
      "Examples:",
      "  assize init shop                   write a small working project into a new folder",
      "  assize run                         ask every subject, compare, decide",
      "  assize run --tag refund --trials 3",
      "  assize lint                        check every file without asking anything",
      "  assize compare OLD_RUN:worked@m NEW_RUN:worked@m"
    },
    subcommands = HelpCommand.class)
final class AssizeCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Option(
      names = {"-C", "--project"},
      paramLabel = "FOLDER",
      scope = ScopeType.INHERIT,
      description =
          "The project's folder, or one inside it (default: the nearest folder with an assize.yaml,"
              + " from here upwards).")
  private Path folder = Path.of("");

  Path folder() {
    return folder;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command, for instance: assize run");
  }
}
