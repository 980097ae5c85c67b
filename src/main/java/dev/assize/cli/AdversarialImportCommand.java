package dev.assize.cli;

import dev.assize.WrittenCases;
import dev.assize.base.Numbers;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in adversarial cases that a model wrote and a person reviewed. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Take in cases that somebody wrote, a model as a rule, and a person reviewed: a CSV or JSONL",
      "file with parent, input, family, oracle, reviewer and reviewed, and what its oracles need",
      "(docs/adversarial.md). Parents are golden queries; what was made or written has no children.",
      "Every oracle is tried on subjects whose verdicts are known; a case that proves nothing, or",
      "says what another says, is refused. All rows are taken in, or none."
    },
    footer = {
      "",
      "Exit codes: 0 all were taken in; 2 some row is faulty, and nothing was written.",
      "",
      "Examples:",
      "  assize adversarial import written.csv --out golden-queries/adversarial/written.jsonl",
      "  assize run --adversarial golden-queries/adversarial/written.jsonl"
    })
final class AdversarialImportCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(index = "0", paramLabel = "FILE", description = "CSV or JSONL, a case in each row.")
  private String file = "";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "Where the cases are written as a golden JSONL file, whole or not at all.")
  private Path out = Path.of("");

  AdversarialImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    WrittenCases written =
        console.assize().adversary().importWritten(console.here(file), file, out);
    console.tell(written.warnings());
    console.out().println(Numbers.count(written.cases(), "case"));
    console.out().println("sha256 " + written.digest().hex());
    console.out().println(out);
    return ExitCodes.OK;
  }
}
