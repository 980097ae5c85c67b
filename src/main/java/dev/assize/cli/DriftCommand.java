package dev.assize.cli;

import dev.assize.Assize;
import dev.assize.DriftRequest;
import dev.assize.DriftRequest.Extent;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.report.drift.DriftView;
import dev.assize.report.html.DriftPage;
import dev.assize.report.text.DriftJson;
import dev.assize.report.text.DriftMarkdown;
import dev.assize.report.text.DriftText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what changed while nobody changed anything. */
@Command(
    name = "drift",
    mixinStandardHelpOptions = true,
    description = {
      "Tell what changed between runs of a subject that nobody changed: what moved, when, and",
      "whether it was the subject or its judge. Only fresh replies count. Nothing is asked.",
      "docs/drift.md tells more."
    },
    footer = {
      "",
      "Exit codes: 0 no drift, 2 invalid input, 3 drift, 4 cannot tell.",
      "",
      "Examples:",
      "  assize drift",
      "  assize drift --subject worked@smollm2 --since 90d",
      "  assize drift 20261101T101500Z-1a2b3c4d:bot 20261121T101500Z-5e6f7a8b:bot",
      "  assize drift --metric length,refusal-rate --all",
      "  assize drift --format html,json --out build/drift",
      "  assize drift check                                    a small sample, every night"
    })
final class DriftCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      arity = "0..*",
      paramLabel = "RUN",
      description =
          "Two runs or more to compare, each RUN:SUBJECT, a run with one subject, or a"
              + " baseline; all finished runs of the subject if left out.")
  private List<String> sides = List.of();

  @Option(
      names = "--subject",
      paramLabel = "ID",
      description = "Whose runs (default: the only one that the newest run asked).")
  private String subject = "";

  @Option(
      names = "--since",
      paramLabel = "WHEN",
      description =
          "Replies since a day (2026-11-01, in UTC), a moment (2026-11-01T14:30:00Z), or within so"
              + " many days (30d).")
  private String since = "";

  @Option(
      names = "--metric",
      split = ",",
      paramLabel = "NAME",
      description =
          "What is looked at, parted by commas: pass-rate, score, length, refusal-rate,"
              + " format-rate, label-shares, latency, tokens, language (default: all). The first"
              + " named decides, and the pass rate if none is.")
  private List<String> metrics = List.of();

  @Option(
      names = "--margin",
      paramLabel = "POINTS",
      description = "The smallest change that matters (default: the gate's margin).")
  private Optional<Double> margin = Optional.empty();

  @Option(
      names = "--all",
      description =
          "Further measures, too: PSI, KS, Wasserstein, energy, MMD. They decide nothing.")
  private boolean isAll;

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "NAME",
      description = "text (default), json, html or markdown; with --out several.")
  private List<Format> formats = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write drift.html, drift.json and drift.md, or those named, into a folder.")
  private Optional<String> out = Optional.empty();

  /** How it is told. */
  private enum Format {
    TEXT("drift.txt"),
    JSON("drift.json"),
    HTML("drift.html"),
    MARKDOWN("drift.md");

    private final String file;

    Format(String file) {
      this.file = file;
    }

    String laidOut(DriftView view) {
      return switch (this) {
        case TEXT -> DriftText.of(view);
        case JSON -> DriftJson.of(view);
        case HTML -> page(view);
        case MARKDOWN -> DriftMarkdown.of(view);
      };
    }

    private static String page(DriftView view) {
      try {
        StringWriter page = new StringWriter();
        DriftPage.write(view, page);
        return page.toString();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  DriftCommand(Console console) {
    this.console = console;
  }

  static CommandLine tree(Console console) {
    return new CommandLine(new DriftCommand(console)).addSubcommand(new DriftCheckCommand(console));
  }

  @Override
  public Integer call() {
    DriftRequest request = request();
    DriftView view = console.assize().drift(request);
    if (out.isPresent()) {
      console.out().print(DriftText.of(view));
      new Results(console).tellFiles(written(view, console.here(out.get())));
    } else {
      console.out().print((formats.isEmpty() ? Format.TEXT : formats.getFirst()).laidOut(view));
    }
    return switch (view.answer()) {
      case NO_DRIFT -> ExitCodes.OK;
      case DRIFT -> ExitCodes.HOLD;
      case CANNOT_TELL -> ExitCodes.INCONCLUSIVE;
    };
  }

  /** All that is wrong with what was typed is told at once, whose drift it shall be included. */
  private DriftRequest request() {
    Problems problems = new Problems();
    if (sides.size() == 1) {
      wrong(problems, "RUN", "one run has nothing to be compared with", "two or more, or none");
    }
    if (!sides.isEmpty() && !subject.isEmpty()) {
      wrong(
          problems, "--subject", "\"" + subject + "\" beside runs, which say whose", "one of both");
    }
    if (out.isEmpty() && formats.size() > 1) {
      wrong(
          problems,
          "--format",
          "several formats " + formats,
          "one, or a folder for them: --out DIR");
    }
    margin
        .filter(points -> !(points > 0 && points < 100))
        .ifPresent(
            points -> wrong(problems, "--margin", points + "", "above 0 and below 100 points"));
    DriftRequest request =
        new DriftRequest(
            sides,
            subject,
            When.since(since, console, problems),
            Metrics.named(metrics, problems),
            isAll ? Extent.ALL : Extent.NAMED,
            margin.isPresent() ? OptionalDouble.of(margin.get() / 100) : OptionalDouble.empty());
    if (problems.hasErrors()) {
      console.assize().driftFaults(request).forEach(problems::add);
    }
    problems.orThrow();
    return request;
  }

  private static void wrong(Problems problems, String where, String found, String expected) {
    problems.error("drift.options", Place.of(where), found, expected, "");
  }

  private List<Path> written(DriftView view, Path folder) {
    List<Format> chosen =
        formats.isEmpty() ? List.of(Format.HTML, Format.JSON, Format.MARKDOWN) : formats;
    SequencedMap<String, String> files = new LinkedHashMap<>();
    chosen.forEach(format -> files.put(format.file, format.laidOut(view)));
    return Assize.write(files, folder);
  }
}
