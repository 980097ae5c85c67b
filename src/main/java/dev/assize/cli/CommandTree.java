package dev.assize.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assize.base.InvalidInput;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts the commands together and turns what they throw into messages and exit codes. */
final class CommandTree {

  private static final int WIDTH = 100;

  private static final Pattern SENTENCE = Pattern.compile("(?<=[.?]) (?=[A-Z])");

  /** By name, in the order of the help. */
  private static final List<Map.Entry<String, Function<Console, Object>>> COMMANDS =
      List.of(
          Map.entry("init", InitCommand::new),
          Map.entry("lint", LintCommand::new),
          Map.entry("try", TryCommand::new),
          Map.entry("plan", PlanCommand::new),
          Map.entry("run", RunCommand::new),
          Map.entry("train", TrainCommand::new),
          Map.entry("calibrate", CalibrateCommand::new),
          Map.entry("runs", RunsCommand::new),
          Map.entry("history", HistoryCommand::new),
          Map.entry("audit", AuditCommand::new),
          Map.entry("budget", BudgetCommand::new),
          Map.entry("report", ReportCommand::new),
          Map.entry("show", ShowCommand::new),
          Map.entry("suspects", SuspectsCommand::new),
          Map.entry("label", LabelCommand::new),
          Map.entry("compare", CompareCommand::new),
          Map.entry("rejudge", RejudgeCommand::new),
          Map.entry("drift", DriftCommand::tree),
          Map.entry("economics", EconomicsCommand::tree),
          Map.entry("accept", AcceptCommand::new),
          Map.entry("baseline", BaselineCommand::new),
          Map.entry("import", ImportCommand::new),
          Map.entry("cassettes", CassettesCommand::new),
          Map.entry("explain", ExplainCommand::new),
          Map.entry("explain-miss", ExplainMissCommand::new),
          Map.entry("diversity", DiversityCommand::new),
          Map.entry("checks", ChecksCommand::new),
          Map.entry("adversarial", AdversarialCommand::tree),
          Map.entry("judge", JudgeCommand::new));

  private CommandTree() {}

  /**
   * The tree as far as it is needed.
   *
   * @param arguments as typed
   */
  static CommandLine of(Console console, String... arguments) {
    AssizeCommand assize = new AssizeCommand();
    CommandLine root = new CommandLine(assize);
    commands(console, arguments).forEach(root::addSubcommand);
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
    Map<String, IHelpSectionRenderer> sections = new HashMap<>(root.getHelpSectionMap());
    sections.put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, CommandTree::listed);
    root.setHelpSectionMap(sections);
    root.setParameterExceptionHandler((e, typed) -> explain(e));
    root.setExecutionExceptionHandler((e, command, parsed) -> explain(e, console));
    return root;
  }

  /** Commands with the whole first sentence of what they do, however many lines it takes. */
  private static String listed(Help help) {
    Map<String, String> told = new LinkedHashMap<>();
    help.subcommands()
        .forEach(
            (name, command) -> {
              UsageMessageSpec page = command.commandSpec().usageMessage();
              String[] lines = page.header().length > 0 ? page.header() : page.description();
              told.put(name, SENTENCE.split(String.join(" ", lines))[0]);
            });
    return help.createTextTable(told).toString();
  }

  /**
   * All commands, or the one that was typed: to look into each command's class takes a tenth of a
   * second, which nobody who typed one should wait for.
   */
  private static Stream<Object> commands(Console console, String[] arguments) {
    String typed = arguments.length == 0 ? "" : arguments[0];
    boolean isKnown = COMMANDS.stream().anyMatch(command -> command.getKey().equals(typed));
    return COMMANDS.stream()
        .filter(command -> !isKnown || command.getKey().equals(typed))
        .map(command -> command.getValue().apply(console));
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
    if (FullMemory.isBehind(e)) {
      return FullMemory.told(console);
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
