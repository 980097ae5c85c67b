package dev.assize.cli;

import dev.assize.Assize;
import dev.assize.DiversityFound;
import dev.assize.DiversityRequest;
import dev.assize.DiversityRequest.Columns;
import dev.assize.DiversityRequest.Source;
import dev.assize.base.Seed;
import dev.assize.diversity.Gallery.Maker;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells how varied the texts of a file are, and whether they collapse. */
@Command(
    name = "diversity",
    mixinStandardHelpOptions = true,
    description = {
      "Measure how varied the texts of any CSV or JSONL file are, and hold them against a reference:",
      "do rare words, variety and coverage survive, or do texts repeat each other? Texts are freed",
      "of disguises first (encodings, look-alike letters, characters without ink). No project and",
      "no model is needed. docs/diversity.md explains each figure and each gate."
    },
    footer = {
      "",
      "Exit codes: 0 all gates hold, or there is nothing to hold them against; 2 invalid input, or",
      "too few texts to tell; 3 a gate failed.",
      "",
      "Examples:",
      "  assize diversity synthetic.csv",
      "  assize diversity synthetic.jsonl --reference customers.csv --column question",
      "  assize diversity pool.csv --generation round        the first round is the reference",
      "  assize diversity cases.jsonl --made-by rules --cell mutator --group family",
      "  assize diversity synthetic.csv --reference customers.csv --format json"
    })
final class DiversityCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      paramLabel = "FILE",
      description = "CSV (commas, semicolons or tabs), or JSON lines (.jsonl, .ndjson).")
  private String file = "";

  @Option(
      names = "--reference",
      paramLabel = "FILE",
      description =
          "Texts of people, or an earlier release, at least 100. All sides are measured on as many"
              + " texts as the smallest set has, and half the reference at most.")
  private Optional<String> reference = Optional.empty();

  @Option(
      names = "--column",
      paramLabel = "NAME",
      description = "The column with the texts (default: the first of input, text, response).")
  private String column = "";

  @Option(
      names = "--generation",
      paramLabel = "NAME",
      description =
          "The column that parts the file into generations: a row of the table each, held against"
              + " the reference or, without one, the first generation.")
  private String generation = "";

  @Option(
      names = "--cell",
      paramLabel = "NAME",
      description =
          "The column that says how a text was made: adds composite Vendi and cell evenness.")
  private String cell = "";

  @Option(
      names = "--group",
      paramLabel = "NAME",
      description = "The column that says which cells belong together.")
  private String group = "";

  @Option(
      names = "--made-by",
      paramLabel = "MAKER",
      description =
          "Whose gates count: model (default), against a reference; or rules, whose texts are alike"
              + " by design, by their cells.")
  private Maker maker = Maker.MODEL;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "1",
      description = "Which texts are drawn where not all are measured (default: 1).")
  private long seed;

  @Option(names = "--format", paramLabel = "FORMAT", description = "table (default), json or csv.")
  private Format format = Format.TABLE;

  /** How it is told. */
  private enum Format {
    TABLE,
    JSON,
    CSV
  }

  DiversityCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    DiversityFound found =
        Assize.diversity(
            new DiversityRequest(
                source(file),
                reference.map(this::source).stream().toList(),
                new Columns(column, generation, cell, group),
                maker,
                new Seed(seed)));
    console
        .out()
        .print(
            switch (format) {
              case TABLE -> found.table();
              case JSON -> found.json();
              case CSV -> found.csv();
            });
    return found.isCollapsed() ? ExitCodes.HOLD : ExitCodes.OK;
  }

  private Source source(String typed) {
    return new Source(console.here(typed), typed);
  }
}
