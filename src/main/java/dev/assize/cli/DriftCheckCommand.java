package dev.assize.cli;

import dev.assize.Assize;
import dev.assize.NightCheck;
import dev.assize.NightRequest;
import dev.assize.PreparedRun;
import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.drift.CanaryWatch;
import dev.assize.drift.Quantity;
import dev.assize.replay.Replayed;
import dev.assize.report.drift.NightView;
import dev.assize.report.text.DriftMarkdown;
import dev.assize.report.text.DriftText;
import dev.assize.report.text.NightJson;
import dev.assize.run.Ending;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Watches a subject in service night by night. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Ask a subject a small fixed sample of the golden queries anew, and raise an alarm when it",
      "replies otherwise than on the nights before. Made for a nightly job: however many nights",
      "are looked at, a false alarm comes once in --run-length nights or less. No cassette and no",
      "cache answers. docs/drift.md tells more."
    },
    footer = {
      "",
      "Exit codes: 0 quiet, 2 invalid input, 3 alarm, 4 cannot tell (the first night, or too few",
      "verdicts tonight), 5 stopped.",
      "",
      "Examples:",
      "  assize drift check",
      "  assize drift check --subject worked@smollm2 --cases 150",
      "  assize drift check --metric length --run-length 365",
      "  assize drift check --since 2026-11-24        begin anew, after an alarm was looked into"
    })
final class DriftCheckCommand implements Callable<Integer> {

  private final Console console;

  @Option(
      names = "--subject",
      paramLabel = "ID",
      description = "Who is asked (default: the baseline of assize.yaml, or its only subject).")
  private String subject = "";

  @Option(
      names = "--cases",
      paramLabel = "N",
      defaultValue = "100",
      description =
          "How many golden queries are asked (default: ${DEFAULT-VALUE}); always the same ones.")
  private int cases;

  @Option(
      names = "--metric",
      paramLabel = "NAME",
      defaultValue = "pass-rate",
      description =
          "What is watched: pass-rate, score, length, refusal-rate, format-rate, latency or tokens"
              + " (default: ${DEFAULT-VALUE}).")
  private String metric = "";

  @Option(
      names = "--run-length",
      paramLabel = "NIGHTS",
      defaultValue = "" + CanaryWatch.USUAL_RUN_LENGTH,
      description = "A false alarm comes once in so many nights or less (default: 1000).")
  private double runLength;

  @Option(
      names = "--margin",
      paramLabel = "POINTS",
      description = "The loss whose notice is told (default: the gate's margin).")
  private Optional<Double> margin = Optional.empty();

  @Option(
      names = "--since",
      paramLabel = "WHEN",
      description =
          "Nights since a day (2026-11-01, in UTC), a moment (2026-11-01T14:30:00Z), or within so"
              + " many days (30d); those before are settled.")
  private String since = "";

  @Option(
      names = "--format",
      paramLabel = "NAME",
      defaultValue = "text",
      description = "text, json or markdown (default: ${DEFAULT-VALUE}).")
  private Format format = Format.text;

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress.")
  private boolean quiet;

  /** How it is told. */
  private enum Format {
    text,
    json,
    markdown
  }

  DriftCheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Assize assize = console.assize();
    NightCheck check = check();
    PreparedRun run = assize.prepare(check);
    String goingOn = "assize run --resume " + run.id();
    try {
      Replayed replayed = new Sitting(console, quiet, goingOn).play(run, PreparedRun::play);
      Optional<String> overrun = run.overrun();
      if (overrun.isPresent() || replayed.ending() == Ending.INTERRUPTED) {
        return stopped(overrun.orElse("Nothing is lost; go on with: " + goingOn));
      }
    } catch (UncheckedIOException disk) {
      console.err().println(FullDisk.words(disk, goingOn));
      return ExitCodes.STOPPED;
    } catch (InvalidInput unable) {
      console.tell(unable.problems());
      return ExitCodes.INVALID_INPUT;
    }
    assize.history().remember(run);
    NightView view = assize.night(check, run);
    console
        .out()
        .print(
            switch (format) {
              case text -> DriftText.of(view);
              case json -> NightJson.of(view);
              case markdown -> DriftMarkdown.of(view);
            });
    return switch (view.answer()) {
      case ALARM -> ExitCodes.HOLD;
      case QUIET -> ExitCodes.OK;
      case CANNOT_TELL -> ExitCodes.INCONCLUSIVE;
    };
  }

  private int stopped(String why) {
    console.err().println("Stopped. " + why);
    return ExitCodes.STOPPED;
  }

  /** All that is wrong with what was typed is told at once, with the faults of the project. */
  private NightCheck check() {
    Problems problems = new Problems();
    if (cases < 1) {
      wrong(problems, "--cases", cases + "", "1 or more");
    }
    if (!(runLength > 1 && runLength <= 1e9)) {
      wrong(problems, "--run-length", runLength + "", "above 1 night, and at most 1e9");
    }
    margin
        .filter(points -> !(points > 0 && points < 100))
        .ifPresent(
            points -> wrong(problems, "--margin", points + "", "above 0 and below 100 points"));
    NightRequest request =
        new NightRequest(
            subject,
            Math.max(1, cases),
            quantity(problems),
            runLength > 1 ? runLength : CanaryWatch.USUAL_RUN_LENGTH,
            When.since(since, console, problems),
            margin.isPresent() ? OptionalDouble.of(margin.get() / 100) : OptionalDouble.empty());
    Optional<NightCheck> check = Optional.empty();
    try {
      check = Optional.of(console.assize().night(request));
    } catch (InvalidInput more) {
      more.problems().forEach(problems::add);
    }
    problems.orThrow();
    return check.orElseThrow();
  }

  private Quantity quantity(Problems problems) {
    Quantity quantity =
        Metrics.named(List.of(metric), problems).stream().findFirst().orElse(Quantity.PASS_RATE);
    if (quantity.scale() == Quantity.Scale.LABEL) {
      wrong(
          problems,
          "--metric",
          metric + ", whose labels have no mean",
          "one that can be watched: see assize drift");
    }
    return quantity;
  }

  private static void wrong(Problems problems, String where, String found, String expected) {
    problems.error("drift.options", Place.of(where), found, expected, "");
  }
}
