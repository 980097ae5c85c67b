package dev.assize.cli;

import dev.assize.base.Numbers;
import dev.assize.base.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks every file of the project and asks nobody anything. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    description =
        "Check golden files, prompts, judges and assize.yaml; prints file:line: messages.",
    footer = {
      "",
      "Exit codes: 0 nothing wrong, or warnings only; 2 errors, or warnings under --strict.",
      "",
      "Examples:",
      "  assize lint",
      "  assize lint --strict          warnings are errors too",
      "  assize lint --null-subjects   also warn of cases that a parrot passes",
      "  assize lint --stats           show what the golden set consists of"
    })
final class LintCommand implements Callable<Integer> {

  private final Console console;

  @Option(names = "--strict", description = "Exit with 2 when there are warnings.")
  private boolean strict;

  @Option(
      names = "--null-subjects",
      description =
          "Also put every case to four subjects that understand nothing (they repeat the question,"
              + " refuse, say nothing, copy the context), and warn of each case that one passes.")
  private boolean nullSubjects;

  @Option(
      names = "--stats",
      description =
          "Print a table of the golden set in place of the messages: cases, words, tags, sealed"
              + " cases, near-duplicates and how varied the texts are.")
  private boolean stats;

  LintCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Problem> problems = new ArrayList<>(console.assize().lint());
    long errors = problems.stream().filter(p -> p.severity() == Problem.Severity.ERROR).count();
    if (nullSubjects && errors == 0) {
      problems.addAll(console.assize().nullSubjects());
    }
    if (stats && errors == 0) {
      console.out().print(console.assize().census());
    } else {
      console.shown(problems).forEach(console.out()::println);
    }
    long warnings = problems.size() - errors;
    console
        .err()
        .println(Numbers.count(errors, "error") + ", " + Numbers.count(warnings, "warning"));
    return errors > 0 || (strict && warnings > 0) ? ExitCodes.INVALID_INPUT : ExitCodes.OK;
  }
}
