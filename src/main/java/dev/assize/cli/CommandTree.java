package dev.assize.cli;

import dev.assize.base.InvalidInput;
import dev.assize.store.StoreException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Puts the commands together and turns what they throw into messages and exit codes. */
final class CommandTree {

  private CommandTree() {}

  static CommandLine of(Console console) {
    CommandLine root = new CommandLine(new AssizeCommand());
    root.addSubcommand(new RunCommand(console));
    root.addSubcommand(new LintCommand(console));
    root.addSubcommand(new CompareCommand(console));
    root.addSubcommand(new ReportCommand(console));
    root.addSubcommand(new ShowCommand(console));
    root.addSubcommand(new BaselineCommand(console));
    root.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    root.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    root.setUsageHelpAutoWidth(false);
    root.setCaseInsensitiveEnumValuesAllowed(true);
    root.setExecutionExceptionHandler((e, command, parsed) -> explain(e, console));
    return root;
  }

  private static int explain(Exception e, Console console) throws Exception {
    if (e instanceof InvalidInput invalid) {
      console.tell(invalid.problems());
      return ExitCodes.INVALID_INPUT;
    }
    if (e instanceof StoreException full) {
      console.err().println("assize: evidence could not be written: " + full.getMessage());
      console
          .err()
          .println("What was written is safe. Make room, then go on with: assize run --resume");
      return ExitCodes.STOPPED;
    }
    console.err().println("assize: internal error: " + e);
    if (console.world().environment().containsKey("ASSIZE_DEBUG")) {
      throw e;
    }
    console.err().println("Set ASSIZE_DEBUG=1 to see where it came from.");
    return ExitCodes.INTERNAL_ERROR;
  }
}
