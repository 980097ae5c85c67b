package dev.assize.cli;

import dev.assize.TokensFound;
import dev.assize.store.Runs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what went into a stored run. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = {
      "Look into what a stored run took. Nobody is asked.",
      "docs/budgets.md tells more."
    },
    footer = {
      "",
      "Examples:",
      "  assize audit tokens",
      "  assize audit tokens latest --least 1024 --format csv"
    })
final class AuditCommand implements Runnable {

  private final Console console;

  @Spec private CommandSpec spec;

  /** How it is told. */
  enum Format {
    TEXT,
    JSON,
    CSV
  }

  AuditCommand(Console console) {
    this.console = console;
  }

  @Command(
      name = "tokens",
      mixinStandardHelpOptions = true,
      description = {
        "Tell where the tokens of a stored run went, the largest part first: by subject and judge,",
        "feature, category, kind of case, and section of the prompt; what calls repeat of each",
        "other's beginnings, which a provider's cache could hold; and what stands out."
      },
      footer = {
        "",
        "Sections share out what the provider counted as the estimates of their texts stand.",
        "",
        "Examples:",
        "  assize audit tokens",
        "  assize audit tokens 20261123 --format json",
        "  assize audit tokens --least 1024      this provider's cache takes no shorter beginnings"
      })
  int tokens(
      @Parameters(
              arity = "0..1",
              paramLabel = "RUN",
              defaultValue = Runs.LATEST,
              description = "A run id, its beginning, or latest (default).")
          String run,
      @Option(
              names = "--least",
              paramLabel = "TOKENS",
              defaultValue = "1",
              description = "Count repeated beginnings from this length on (default: 1).")
          long least,
      @Option(
              names = "--format",
              paramLabel = "FORMAT",
              defaultValue = "text",
              description = "text (default), json or csv.")
          Format format) {
    if (least < 1) {
      throw new ParameterException(spec.commandLine(), "--least " + least + ": at least 1 token");
    }
    TokensFound found = console.assize().auditTokens(run, least);
    console
        .out()
        .print(
            switch (format) {
              case TEXT -> found.text();
              case JSON -> found.json();
              case CSV -> found.csv();
            });
    return ExitCodes.OK;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Name what to look into, for instance: assize audit tokens");
  }
}
