package dev.assize.cli;

import dev.assize.ImportRequest;
import dev.assize.Imported;
import dev.assize.base.Numbers;
import dev.assize.report.Visible;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes an ordinary run out of replies that somebody else produced. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Make a run out of replies that were produced elsewhere; no model is asked.",
    footer = {
      "",
      "A row of a responses file (JSONL, or CSV with these columns) holds case, subject, response",
      "or error, and if known trial, model, fingerprint, finish, tool_calls, retrieved, usage,",
      "cost_usd, latency_ms, at, verdicts: [{by, criterion, passed | score | label, rationale,",
      "raw}]; raw alone is read as the words of the judge BY, or of the one of --parser. A row of a",
      "pairs file holds case, a, b (two subjects), winner (a, b or tie) or score (0 to 1, 1 for a),",
      "and if known order (ab or ba), by, criterion, trial, sample, rationale, raw.",
      "docs/formats.md tells all about them.",
      "",
      "Exit codes: 0 done (warnings are shown), 2 faulty rows: all are told, nothing is written.",
      "",
      "Examples:",
      "  assize import --golden golden-queries/orders.csv --responses old.jsonl new.jsonl",
      "  assize import --golden cases.jsonl --responses all.csv --baseline old && assize report",
      "  assize import --golden cases.jsonl --responses all.csv --pairs panel.csv",
      "  assize import --golden cases.jsonl --responses judged.jsonl --parser tone"
    })
final class ImportCommand implements Callable<Integer> {

  private final Console console;

  @Option(
      names = "--golden",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description = "Golden files, CSV or JSONL.")
  private List<String> golden = new ArrayList<>();

  @Option(
      names = "--responses",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files with replies, CSV or JSONL.")
  private List<String> responses = new ArrayList<>();

  @Option(
      names = "--pairs",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files of what others said of two of these replies, CSV or JSONL.")
  private List<String> pairs = new ArrayList<>();

  @Option(
      names = "--parser",
      paramLabel = "JUDGE",
      description =
          "The judge of assize.yaml as whose words verdicts are read that hold nothing but raw,"
              + " where whoever gave them is no judge of assize.yaml.")
  private String parser = "";

  @Option(
      names = "--baseline",
      paramLabel = "SUBJECT",
      description = "The subject that `assize report` compares the others with.")
  private Optional<String> baseline = Optional.empty();

  ImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Imported imported =
        console
            .assize()
            .importReplies(
                new ImportRequest(
                    paths(golden), paths(responses), paths(pairs), parser, baseline.orElse("")));
    console.tell(imported.warnings());
    console
        .out()
        .println(
            "Imported "
                + Numbers.count(imported.rows(), "reply")
                + " to "
                + Numbers.count(imported.cases(), "case")
                + " as run "
                + imported.run());
    imported.preferences().stream()
        .map(Visible::marked)
        .forEach(line -> console.out().println(line + "."));
    console.out().println("Next: " + next(imported));
    console.assize().history().remember(imported);
    return ExitCodes.OK;
  }

  private String next(Imported imported) {
    List<String> subjects = imported.subjects();
    if (baseline.isPresent()) {
      return "assize report " + imported.run();
    }
    if (imported.earlier().isPresent()) {
      return "assize drift --subject "
          + subjects.getFirst()
          + "   (run "
          + imported.earlier().get()
          + " holds what it said before)";
    }
    String compare = "assize compare ";
    return subjects.size() == 1
        ? compare + "BASELINE " + imported.run() + ":" + subjects.getFirst()
        : compare
            + imported.run()
            + ":"
            + subjects.get(0)
            + " "
            + imported.run()
            + ":"
            + subjects.get(1)
            + "   (the baseline comes first)";
  }

  private List<Path> paths(List<String> files) {
    return files.stream().map(console::here).toList();
  }
}
