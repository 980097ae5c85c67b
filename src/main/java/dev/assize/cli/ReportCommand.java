package dev.assize.cli;

import dev.assize.Assize;
import dev.assize.Reported;
import dev.assize.report.ReportFormat;
import dev.assize.report.ReportFormat.Inconclusive;
import dev.assize.report.StoredFormat;
import dev.assize.report.Visible;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Works a stored run's report out again. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Write the report of a stored run again, from its journal alone.",
    footer = {
      "",
      "Without --format: what every run writes. All files are written, or none of them.",
      "",
      "Exit codes: 0 SHIP, 2 invalid input, 3 HOLD, 4 INCONCLUSIVE.",
      "",
      "Examples:",
      "  assize report",
      "  assize report 20261121T101500Z-1a2b3c4d --open",
      "  assize report reports/20261121T101500Z-1a2b3c4d/report.json        its page, from it alone",
      "  assize report latest --format html,junit,csv --out build/assize",
      "  assize report latest --format comment --out -       a comment for a pull request, on stdout",
      "  assize report latest --format annotations --out - --on-inconclusive warn"
    })
final class ReportCommand implements Callable<Integer> {

  /** Where a format goes that shall be printed. */
  private static final String STDOUT = "-";

  private static final List<String> PAGE = List.of("html");
  private static final String NOT_OPENED = "--open opens the page: add html to --format";

  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      defaultValue = "latest",
      paramLabel = "RUN",
      description =
          "A run id, its beginning, or latest; or a report.json, of which html, csv, jsonl and json"
              + " are made again (the page if nothing is said), and no run, project or network is"
              + " needed.")
  private String run = "latest";

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "NAME",
      completionCandidates = Names.class,
      description = "Formats, parted by commas: ${COMPLETION-CANDIDATES}.")
  private List<String> formats = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder to write to, or - to print one format; reports/RUN if left out.")
  private Optional<String> out = Optional.empty();

  @Option(names = "--open", description = "Open the page in the browser.")
  private boolean opened;

  @Option(
      names = "--on-inconclusive",
      paramLabel = "fail|warn",
      defaultValue = "fail",
      description =
          "What INCONCLUSIVE is to a build: an error of junit and annotations, or a skipped"
              + " test and a warning (default: ${DEFAULT-VALUE}). The exit code stays.")
  private Inconclusive inconclusive = Inconclusive.FAIL;

  ReportCommand(Console console) {
    this.console = console;
  }

  /** What may be typed. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Assize.formats().stream().map(ReportFormat::name).sorted().iterator();
    }
  }

  @Override
  public Integer call() {
    return run.endsWith(".json") ? remade() : report();
  }

  /** From a file that may have come from anywhere, long after its run. */
  private int remade() {
    if (out.filter(STDOUT::equals).isPresent()) {
      throw misused("what is made of a report.json is a file: name a folder with --out");
    }
    List<StoredFormat> chosen = stored(Formats.named(formats.isEmpty() ? PAGE : formats));
    if (opened && chosen.stream().noneMatch(format -> PAGE.contains(format.name()))) {
      throw misused(NOT_OPENED);
    }
    Path file = console.here(run);
    Path folder = out.map(console::here).orElseGet(() -> file.toAbsolutePath().getParent());
    Assize.Remade made = Assize.remake(file, chosen, folder);
    Results results = new Results(console);
    made.sentences().forEach(sentence -> console.out().println(Visible.ascii(sentence)));
    results.tellFiles(made.files());
    if (opened) {
      results.open(made.files());
    }
    return made.answer().exitCode();
  }

  private List<StoredFormat> stored(List<ReportFormat> named) {
    List<String> others =
        named.stream()
            .filter(format -> !(format instanceof StoredFormat))
            .map(ReportFormat::name)
            .toList();
    if (!others.isEmpty()) {
      throw misused(
          String.join(", ", others)
              + (others.size() == 1 ? " needs" : " need")
              + " the stored run: assize report RUN. Of a report.json can be made: "
              + String.join(
                  ", ",
                  Assize.formats().stream()
                      .filter(StoredFormat.class::isInstance)
                      .map(ReportFormat::name)
                      .sorted()
                      .toList()));
    }
    return named.stream().map(StoredFormat.class::cast).toList();
  }

  private int report() {
    List<ReportFormat> chosen =
        (formats.isEmpty() ? Assize.usualFormats() : Formats.named(formats))
            .stream().map(format -> format.on(inconclusive)).toList();
    boolean isPrinted = out.filter(STDOUT::equals).isPresent();
    if (isPrinted && (formats.isEmpty() || chosen.size() != 1 || opened)) {
      throw misused("--out - prints one format: name it with --format, and leave --open out");
    }
    if (opened && chosen.stream().noneMatch(format -> PAGE.contains(format.name()))) {
      throw misused(NOT_OPENED);
    }
    Assize assize = console.assize();
    Reported reported = assize.report(run, chosen);
    Results results = new Results(console);
    if (isPrinted) {
      results.print(reported, chosen.getFirst());
    } else {
      results.print(reported, Formats.named(Formats.TEXT));
      Path folder = out.map(console::here).orElseGet(() -> assize.reportFolder(reported));
      List<Path> files = assize.write(reported, chosen, folder);
      results.tellFiles(files);
      if (opened) {
        results.open(files);
      }
    }
    return reported.answer().exitCode();
  }

  private ParameterException misused(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}
