package dev.assize.cli;

import dev.assize.Adversary;
import dev.assize.OracleMatrix;
import dev.assize.PerturbationStats;
import dev.assize.Perturbed;
import dev.assize.base.Numbers;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes adversarial children of the golden cases, and shows what their oracles are worth. */
@Command(
    name = "adversarial",
    mixinStandardHelpOptions = true,
    description = {
      "Make adversarial cases from the golden ones, each with an oracle that a program can decide.",
      "Nobody is asked: the same golden files and seed give the same bytes on every machine."
    },
    footer = {
      "",
      "Examples:",
      "  assize adversarial generate --tier 200 --out golden-queries/adversarial/smoke.jsonl",
      "  assize adversarial generate --explain 0f3a9c5e7b1d2468",
      "  assize adversarial generate --update    after golden queries were added or edited",
      "  assize adversarial stats",
      "  assize adversarial matrix --tier 1000",
      "  assize adversarial minimise 0f3a9c5e7b1d2468 --subject v2@shop",
      "  assize adversarial import written.csv --out golden-queries/adversarial/written.jsonl"
    })
final class AdversarialCommand implements Runnable {

  private final Console console;

  @Spec private CommandSpec spec;

  AdversarialCommand(Console console) {
    this.console = console;
  }

  /** The command with those of its own that are classes. */
  static CommandLine tree(Console console) {
    return new CommandLine(new AdversarialCommand(console))
        .addSubcommand(new AdversarialMinimiseCommand(console))
        .addSubcommand(new AdversarialImportCommand(console));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do, for instance: assize adversarial stats");
  }

  @Command(
      name = "generate",
      mixinStandardHelpOptions = true,
      description =
          "Make cases and print how many there are and their SHA-256; with --out, write them.",
      footer = {
        "",
        "Examples:",
        "  assize adversarial generate --tier 200 --out golden-queries/adversarial/smoke.jsonl",
        "  assize adversarial generate --family social --tier 50 --out social.jsonl",
        "  assize adversarial generate --explain 0f3a9c5e7b1d2468"
      })
  int generate(
      @Mixin PerturbOptions options,
      @Option(
              names = "--out",
              paramLabel = "FILE",
              description = "Write the cases as a golden JSONL file, whole or not at all.")
          Path out,
      @Option(
              names = "--explain",
              paramLabel = "CASE",
              description = "Show where this case came from and what it asks for, instead.")
          String explained,
      @Option(
              names = "--update",
              description =
                  "Write the SHA-256 of the cases into golden-queries/adversarial.sha256, so that a"
                      + " review sees that they changed.")
          boolean update) {
    Adversary adversary = console.assize().adversary();
    if (explained != null) {
      Optional<List<String>> sheet = adversary.explain(options.request(), explained);
      sheet.orElseGet(() -> unknown(explained)).forEach(console.out()::println);
      return ExitCodes.OK;
    }
    Perturbed made =
        out == null ? adversary.count(options.request()) : adversary.write(options.request(), out);
    if (update) {
      console.out().println("Wrote " + adversary.keep(made) + "; commit it.");
    }
    console.out().println(Numbers.count(made.cases(), "case"));
    console.out().println("sha256 " + made.digest().hex());
    if (out != null) {
      console.out().println(out);
    }
    return ExitCodes.OK;
  }

  private static List<String> unknown(String id) {
    Problems problems = new Problems();
    problems.error(
        "adversarial.unknown-case",
        Place.of("--explain"),
        "no case \"" + id + "\" is made of these golden files with this seed and tier",
        "an id from the file that generate writes",
        "An edited golden case has children with other ids: generate them again.");
    problems.orThrow();
    return List.of();
  }

  @Command(
      name = "stats",
      mixinStandardHelpOptions = true,
      description = {
        "Print what each mutator can do with these golden cases and what was taken, which risks of",
        "OWASP, ATLAS and NIST the cases touch and which nothing covers, and whether they are varied.",
        "Exit code 3 when a gate fails: quotas, variety, copies."
      },
      footer = {
        "",
        "Examples:",
        "  assize adversarial stats",
        "  assize adversarial stats --tier 1000 --mutator S03"
      })
  int stats(@Mixin PerturbOptions options) {
    PerturbationStats stats = console.assize().adversary().stats(options.request());
    stats.sheet().forEach(console.out()::println);
    return stats.isCollapsed() ? ExitCodes.HOLD : ExitCodes.OK;
  }

  @Command(
      name = "matrix",
      mixinStandardHelpOptions = true,
      description = {
        "Put the cases to eight subjects whose verdicts are known beforehand, and print how well",
        "each oracle tells good from bad. Exit code 3 when any verdict is wrong."
      },
      footer = {
        "",
        "Examples:",
        "  assize adversarial matrix --tier 1000",
        "  assize adversarial matrix --family retrieval --tier 200"
      })
  int matrix(@Mixin PerturbOptions options) {
    OracleMatrix matrix = console.assize().adversary().matrix(options.request());
    Adversary.sheet(matrix).forEach(console.out()::println);
    return matrix.isFaultless() ? ExitCodes.OK : ExitCodes.HOLD;
  }
}
