package dev.assize.cli;

import dev.assize.Adversary;
import dev.assize.MinimiseRequest;
import dev.assize.Minimised;
import dev.assize.Minimised.Found;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks for the smallest adversarial case that still fails. */
@Command(
    name = "minimise",
    mixinStandardHelpOptions = true,
    description = {
      "Make a failing case smaller: leave out links of its chain, and words, passages, exchanges or",
      "stretches that its mutators put in (delta debugging), as long as it fails on the same leg of",
      "its oracle and is still a sound case. Prints what was tried; --out writes the smallest."
    },
    footer = {
      "",
      "Exit codes: 0 the smallest case is found, or the case or its golden query tells that there is",
      "            none; 2 invalid input; 4 not decided: no reply, or no more calls allowed.",
      "",
      "Examples:",
      "  assize adversarial minimise 0f3a9c5e7b1d2468 --adversarial FILE --subject v2@shop",
      "  assize adversarial minimise 0f3a9c5e7b1d2468 --subject v2@shop --trials 5 --calls 300",
      "  assize adversarial minimise 0f3a9c5e7b1d2468 --run latest --subject v2@shop",
      "  assize adversarial minimise 0f3a9c5e7b1d2468 --subject v2@shop --out smallest.jsonl"
    })
final class AdversarialMinimiseCommand implements Callable<Integer> {

  private static final int USUAL_CALLS = 200;
  private static final int MOST = 1_000_000;

  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "CASE", description = "The case's id.")
  private String caseId = "";

  @Mixin private PerturbOptions made;

  @Option(
      names = "--adversarial",
      paramLabel = "FILE",
      description = "The file that has the case; else it is made anew from the golden files.",
      defaultValue = "")
  private String file = "";

  @Option(
      names = "--subject",
      paramLabel = "ID",
      description = "Who is asked (prompt@model); needed where there are several.",
      defaultValue = "")
  private String subject = "";

  @Option(
      names = "--run",
      paramLabel = "RUN",
      description = "Ask nobody: decide by the replies of a stored run, as far as it has them.",
      defaultValue = "")
  private String run = "";

  @Mixin private ModeOption mode;

  @Option(
      names = "--trials",
      paramLabel = "K",
      description = "Ask each case K times; most of them decide (default: 1).")
  private Optional<Integer> trials = Optional.empty();

  @Option(
      names = "--calls",
      paramLabel = "N",
      description =
          "Make at most N calls (default: "
              + USUAL_CALLS
              + "); a conversation that has begun is played to its end.")
  private Optional<Integer> calls = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the smallest failing case, as a line of a golden JSONL file.")
  private Optional<Path> out = Optional.empty();

  AdversarialMinimiseCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    check();
    Minimised minimised =
        console
            .assize()
            .adversary()
            .minimise(
                new MinimiseRequest(
                    caseId,
                    file,
                    made.request(),
                    subject,
                    run,
                    mode.mode(),
                    trials.orElse(1),
                    calls.orElse(USUAL_CALLS),
                    out));
    Adversary.sheet(minimised).forEach(console.out()::println);
    boolean isWritten = minimised.found() instanceof Found.Smallest;
    out.ifPresent(
        path -> console.err().println(isWritten ? "Wrote " + path : "Nothing to write to " + path));
    return minimised.isDecided() ? ExitCodes.OK : ExitCodes.INCONCLUSIVE;
  }

  /** An option that would do nothing is refused. */
  private void check() {
    requireWhole("--trials", trials);
    requireWhole("--calls", calls);
    if (!file.isEmpty() && !made.isUsual()) {
      throw invalid(
          "--adversarial: the file has the case, so it goes without --tier, --seed, --family and"
              + " --mutator");
    }
    if (!run.isEmpty() && (trials.isPresent() || calls.isPresent() || mode.mode().isPresent())) {
      throw invalid("--run: nobody is asked, so it goes without --trials, --calls and --mode");
    }
  }

  private void requireWhole(String option, Optional<Integer> typed) {
    if (typed.filter(number -> number < 1 || number > MOST).isPresent()) {
      throw invalid(option + " " + typed.get() + ": expected a whole number from 1 to " + MOST);
    }
  }

  private ParameterException invalid(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
