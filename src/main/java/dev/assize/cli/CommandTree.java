package dev.assize.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assize.base.InvalidInput;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts the commands together and turns what they throw into messages and exit codes. */
final class CommandTree {

  private static final int WIDTH = 100;

  private CommandTree() {}

  static CommandLine of(Console console) {
    AssizeCommand assize = new AssizeCommand();
    CommandLine root = new CommandLine(assize);
    commands(console).forEach(root::addSubcommand);
    root.setOut(new PrintWriter(console.out(), true, UTF_8));
    root.setErr(new PrintWriter(console.err(), true, UTF_8));
    root.setUsageHelpAutoWidth(false);
    root.setColorScheme(Help.defaultColorScheme(Ansi.OFF));
    root.setCaseInsensitiveEnumValuesAllowed(true);
    root.setExecutionStrategy(
        parsed -> {
          console.enter(assize.folder());
          return new CommandLine.RunLast().execute(parsed);
        });
    root.setUsageHelpWidth(WIDTH);
    root.setParameterExceptionHandler((e, arguments) -> explain(e));
    root.setExecutionExceptionHandler((e, command, parsed) -> explain(e, console));
    return root;
  }

  private static List<Object> commands(Console console) {
    return List.of(
        new InitCommand(console),
        new LintCommand(console),
        new TryCommand(console),
        new PlanCommand(console),
        new RunCommand(console),
        new RunsCommand(console),
        new ReportCommand(console),
        new ShowCommand(console),
        new SuspectsCommand(console),
        new CompareCommand(console),
        new AcceptCommand(console),
        new BaselineCommand(console),
        new ImportCommand(console),
        new CassettesCommand(console),
        new ExplainCommand(console),
        new ExplainMissCommand(console),
        new ChecksCommand(console));
  }

  private static int explain(ParameterException e) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println(e.getMessage());
    if (!UnmatchedArgumentException.printSuggestions(e, err)) {
      err.println("Try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    }
    return ExitCodes.INVALID_INPUT;
  }

  private static int explain(Exception e, Console console) throws Exception {
    if (e instanceof InvalidInput invalid) {
      console.tell(invalid.problems());
      return ExitCodes.INVALID_INPUT;
    }
    if (e instanceof UncheckedIOException disk) {
      console.err().println("assize: " + disk.getMessage());
      return ExitCodes.INTERNAL_ERROR;
    }
    console.err().println("assize: internal error: " + e);
    if (console.world().environment().containsKey("ASSIZE_DEBUG")) {
      throw e;
    }
    console.err().println("Set ASSIZE_DEBUG=1 to see where it came from.");
    return ExitCodes.INTERNAL_ERROR;
  }
}
