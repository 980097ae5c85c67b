package dev.assize.cli;

import dev.assize.Unneeded;
import dev.assize.base.Numbers;
import dev.assize.replay.Merged;
import dev.assize.replay.Recording;
import dev.assize.report.Visible;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Keeps the committed recordings. */
@Command(
    name = "cassettes",
    mixinStandardHelpOptions = true,
    description = "Keep the committed recordings in order.",
    footer = {"", "Examples:", "  assize cassettes add", "  assize cassettes prune --dry-run"})
final class CassettesCommand implements Runnable {

  private final Console console;

  @Spec private CommandSpec spec;

  CassettesCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do, for instance: assize cassettes add");
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = {
        "Merge the replies that runs in mode auto noted aside into the committed cassettes.",
        "What is recorded there already stays."
      },
      footer = {"", "Example:", "  assize run --mode auto && assize cassettes add"})
  int add() {
    Merged merged = console.assize().recordings().add();
    console
        .out()
        .println(
            Numbers.count(merged.added(), "call")
                + " added, "
                + merged.replaced()
                + " replaced, "
                + merged.kept()
                + " there already");
    return ExitCodes.OK;
  }

  @Command(
      name = "prune",
      mixinStandardHelpOptions = true,
      description = {
        "Remove recordings that no case, subject or judge of the project asks for any more.",
        "Nothing is sent. All repeats of a question that is still asked stay, and so does all",
        "that is recorded of a model that judges ask and no subject: assize calibrate may ask it."
      },
      footer = {
        "",
        "Exit codes: 0 done; 2 invalid input, or new replies wait that must be added first.",
        "",
        "Examples:",
        "  assize cassettes prune --dry-run",
        "  assize cassettes prune && git diff --stat"
      })
  int prune(
      @Option(
              names = {"-n", "--dry-run"},
              description = "Tell what would go; change nothing.")
          boolean dry,
      @Option(
              names = "--adversarial",
              paramLabel = "FILE",
              description =
                  "Keep what the adversarial cases of this file ask, too; repeatable. Without it"
                      + " their recordings go.")
          List<String> adversarial) {
    Unneeded unneeded =
        console.assize().recordings().unneeded(adversarial == null ? List.of() : adversarial);
    unneeded.recordings().forEach(recording -> console.out().println(line(recording)));
    if (unneeded.ofJudges() > 0) {
      console
          .out()
          .println(
              Numbers.count(unneeded.ofJudges(), "recording")
                  + " of models that only judges ask are left alone: assize calibrate may need"
                  + " them, and no run does");
    }
    if (unneeded.recordings().isEmpty()) {
      console.out().println(allNeeded(unneeded));
      return ExitCodes.OK;
    }
    String count =
        unneeded.recordings().size() + " of " + Numbers.count(unneeded.all(), "recording") + " ";
    if (dry) {
      console.out().println(count + "would go; nothing was changed");
    } else {
      console.assize().recordings().remove(unneeded);
      console.out().println(count + "removed");
    }
    return ExitCodes.OK;
  }

  private static String allNeeded(Unneeded unneeded) {
    if (unneeded.ofJudges() == 0) {
      return "All " + unneeded.kept() + " recordings are needed";
    }
    return unneeded.kept() == 0
        ? "There are no others"
        : "All " + Numbers.count(unneeded.kept(), "other") + " are needed";
  }

  private String line(Recording gone) {
    String about = Visible.marked(gone.about().replaceAll("\\s+", " "));
    return console.shown(gone.cassette()) + ": trial " + gone.trial() + ": " + about;
  }
}
