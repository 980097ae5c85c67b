package dev.assize.cli;

import dev.assize.Extended;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps committed baselines. */
@Command(
    name = "baseline",
    mixinStandardHelpOptions = true,
    description = {
      "Keep accepted versions as committed files, reports/baselines/NAME.jsonl: replies, verdicts",
      "and digests, so that a change is compared with them although their runs are gone."
    },
    footer = {
      "",
      "Examples:",
      "  assize baseline set latest:worked@smollm2 accepted",
      "  assize baseline show accepted",
      "  assize baseline diff accepted latest:worked@smollm2",
      "  assize baseline extend accepted            after golden queries were added or edited"
    })
final class BaselineCommand implements Runnable {

  private final Console console;

  @Spec private CommandSpec spec;

  BaselineCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do, for instance: assize baseline set RUN:SUBJECT NAME");
  }

  @Command(
      name = "set",
      mixinStandardHelpOptions = true,
      description = {
        "Write reports/baselines/NAME.jsonl from RUN:SUBJECT, of a finished run of the whole set.",
        "To replace a baseline that is there takes a reason, which its log keeps."
      },
      footer = {
        "",
        "Examples:",
        "  assize baseline set latest:worked@smollm2 accepted",
        "  assize baseline set latest:worked@smollm2 accepted --reason \"shorter, approved by Ann\""
      })
  int set(
      @Parameters(paramLabel = "RUN:SUBJECT", description = "The version to keep.") String address,
      @Parameters(paramLabel = "NAME", description = "The file's name, without ending.")
          String name,
      @Option(
              names = "--reason",
              paramLabel = "TEXT",
              defaultValue = "",
              description = "Why it takes the place of the one that is there.")
          String reason) {
    Path file = console.assize().baselines().set(address, name, reason);
    console.out().println("Wrote " + console.shown(file) + "; commit it.");
    return ExitCodes.OK;
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Show what a baseline holds, since when and why, and its digests.",
      footer = {"", "Example:", "  assize baseline show accepted"})
  int show(@Parameters(paramLabel = "NAME", description = "The baseline's name.") String name) {
    console.out().print(console.assize().baselines().show(name));
    return ExitCodes.OK;
  }

  @Command(
      name = "diff",
      mixinStandardHelpOptions = true,
      description = {
        "Tell how another side differs from a baseline: cases added, removed and edited, and what",
        "became of the others. Nothing is decided."
      },
      footer = {
        "",
        "Examples:",
        "  assize baseline diff accepted latest:worked@smollm2",
        "  assize baseline diff accepted spring"
      })
  int diff(
      @Parameters(paramLabel = "NAME", description = "The baseline's name.") String name,
      @Parameters(
              paramLabel = "OTHER",
              description = "Another baseline's name, a baseline file, or RUN:SUBJECT.")
          String other) {
    console.out().print(console.assize().baselines().difference(name, other));
    return ExitCodes.OK;
  }

  @Command(
      name = "extend",
      mixinStandardHelpOptions = true,
      description = {
        "Ask the baseline's version what was added to the golden set or edited in it since, and",
        "append it, dated. What is there keeps its bytes; no reason is needed."
      },
      footer = {
        "",
        "Exit codes: 0 done, or nothing to do; 2 invalid input, or a reply is missing: then nothing",
        "            was written.",
        "",
        "Example:",
        "  assize baseline extend accepted && git diff --stat"
      })
  int extend(@Parameters(paramLabel = "NAME", description = "The baseline's name.") String name) {
    Extended extended = console.assize().baselines().extend(name);
    console.tell(extended.unanswered());
    String counts = extended.added().size() + " added, " + extended.edited().size() + " edited";
    if (!extended.unanswered().isEmpty()) {
      console.err().println("Nothing was written (" + counts + ").");
      return ExitCodes.INVALID_INPUT;
    }
    boolean isNothing = extended.added().isEmpty() && extended.edited().isEmpty();
    console
        .out()
        .println(
            isNothing
                ? "Nothing to do: it holds every question of the golden set."
                : "Extended " + console.shown(extended.file()) + ": " + counts + "; commit it.");
    return ExitCodes.OK;
  }
}
