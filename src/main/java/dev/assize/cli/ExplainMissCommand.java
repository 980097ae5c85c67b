package dev.assize.cli;

import dev.assize.Missed;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells why a recorded reply is not found. */
@Command(
    name = "explain-miss",
    mixinStandardHelpOptions = true,
    description = {
      "Tell whether a case is recorded: every turn, tool round and judge that its recorded replies",
      "lead to. For a call that is not, tell what sets it apart from the nearest recorded one."
    },
    footer = {
      "",
      "Examples:",
      "  assize explain-miss returns-017",
      "  assize explain-miss returns-017 --subject terse@smollm2"
    })
final class ExplainMissCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(index = "0", paramLabel = "CASE", description = "The case's id.")
  private String caseId = "";

  @Option(
      names = "--subject",
      paramLabel = "ID",
      description = "Only this subject (default: every subject of the matrix).")
  private List<String> subjects = new ArrayList<>();

  @Option(
      names = "--adversarial",
      paramLabel = "FILE",
      description = "The case may be one of this file of adversarial cases; repeatable.")
  private List<String> adversarial = new ArrayList<>();

  ExplainMissCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    for (Missed missed : console.assize().recordings().explain(caseId, subjects, adversarial)) {
      console.out().println(missed.subject() + ": " + missed.standing());
      missed.differences().forEach(line -> console.out().println("  " + line));
    }
    return ExitCodes.OK;
  }
}
