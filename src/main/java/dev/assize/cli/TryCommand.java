package dev.assize.cli;

import dev.assize.Tried;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a golden case sends and what comes back, without making a run. */
@Command(
    name = "try",
    mixinStandardHelpOptions = true,
    description = {
      "Put one case to every subject, the baseline first, and show the prompt as it was sent, the",
      "reply, and each verdict with what it quotes and who gave it. Recorded replies answer at once;",
      "in mode auto others are asked for live. No run is made."
    },
    footer = {
      "",
      "Exit codes: 0 every subject replied, whatever the verdicts; 2 invalid input, or no reply.",
      "",
      "Examples:",
      "  assize try returns-017",
      "  assize try returns-017 --subject terse@smollm2"
    })
final class TryCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(index = "0", paramLabel = "CASE", description = "The case's id.")
  private String caseId = "";

  @Option(
      names = "--subject",
      paramLabel = "ID",
      description = "Only this subject (default: every subject of the matrix).")
  private List<String> subjects = new ArrayList<>();

  TryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Tried tried = console.assize().tryCase(caseId, subjects);
    console.out().print(String.join("\n", tried.sheets()));
    console.tell(tried.unanswered());
    return tried.unanswered().isEmpty() ? ExitCodes.OK : ExitCodes.INVALID_INPUT;
  }
}
