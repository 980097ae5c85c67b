package dev.assize.cli;

import dev.assize.CalibrateRequest;
import dev.assize.CalibrateRequest.Probing;
import dev.assize.CalibrateRequest.Source;
import dev.assize.Calibrated;
import dev.assize.Qualifying;
import dev.assize.RunRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Holds a judge, a check or imported verdicts against people's labels. */
@Command(
    name = "calibrate",
    mixinStandardHelpOptions = true,
    description = {
      "Hold a source of verdicts against people's labels, and say whether it may decide: how far",
      "people agree, how often it agrees with them, where it errs, and by which line it is not",
      "admitted. The labelled replies are taken from cassettes, baselines and runs; a judge is asked",
      "about them within its provider's limits, and what is recorded answers at once."
    },
    footer = {
      "",
      "Exit codes: 0 measured, whatever was found; 2 invalid input; 4 most of what was asked got no",
      "answer, and nothing is written.",
      "",
      "Examples:",
      "  assize calibrate grounded",
      "  assize calibrate grounded --mode record",
      "  assize calibrate grounded --attacks",
      "  assize calibrate grounded --against stricter",
      "  assize calibrate better --labels judges/right.labels.csv --pairs 60",
      "  assize calibrate --check 'refused' --labels judges/refuses.labels.csv",
      "  assize calibrate --run latest --by reader --criterion right --format json"
    })
final class CalibrateCommand implements Callable<Integer> {

  private static final String JSON = "json";

  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      description =
          "A judge of assize.yaml; with --check, what its files in judges/ are to be called.")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--check",
      paramLabel = "CHECK",
      description = "A deterministic check in the place of a judge, as a golden file has it.")
  private Optional<String> check = Optional.empty();

  @Option(
      names = "--run",
      paramLabel = "RUN",
      description = "With --by: verdicts that came with the replies of this stored run.")
  private Optional<String> run = Optional.empty();

  @Option(names = "--by", paramLabel = "NAME", description = "Who gave those verdicts.")
  private Optional<String> by = Optional.empty();

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      description = "The labels (default: NAME.labels.csv beside the judge).")
  private String labels = "";

  @Option(
      names = "--criterion",
      paramLabel = "NAME",
      description = "What the labels call it, where that is not the judge's own name for it.")
  private String criterion = "";

  @Option(
      names = "--attacks",
      description = "Try every known way to deceive it, not only those that an admission asks for.")
  private boolean attacks;

  @Option(
      names = "--probes",
      paramLabel = "N",
      description =
          "Altered replies for each attack, drawn by lot; 0 for none (default: 60, of a check all).")
  private Optional<Integer> probes = Optional.empty();

  @Option(
      names = "--pairs",
      paramLabel = "N",
      description =
          "Of a judge of pairs: about how many labelled pairs it is asked at most, in both"
              + " orders; drawn by lot, and more of them hold the fewer (default: 300).")
  private Optional<Integer> pairs = Optional.empty();

  @Option(
      names = "--write-probes",
      paramLabel = "FILE",
      description =
          "Write the altered replies as rows for assize import, for a judge whom only others"
              + " can ask; import them with its verdicts beside the replies, then calibrate that run.")
  private String probeFile = "";

  @Option(
      names = "--against",
      paramLabel = "OTHER",
      description =
          "Compare it with another judge (with --check, another check) on the same labels,"
              + " reply by reply: two versions of a rubric. Nothing is written.")
  private Optional<String> against = Optional.empty();

  @Option(
      names = "--misses",
      paramLabel = "N",
      defaultValue = "5",
      description =
          "How many of the worst misses are shown (default: 5); of a sealed case only its category.")
  private int misses = 5;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = Formats.TEXT,
      description = "text or json (default: text).")
  private String format = Formats.TEXT;

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress.")
  private boolean quiet;

  @Mixin private ModeOption mode;

  CalibrateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (!List.of(Formats.TEXT, JSON).contains(format)) {
      throw wrong("--format " + format + ": expected text or json");
    }
    if (misses < 0) {
      throw wrong("--misses " + misses + ": expected 0 or more");
    }
    if (probes.filter(n -> n < 0).isPresent()) {
      throw wrong("--probes: expected 0 or more");
    }
    if (pairs.filter(n -> n < 1).isPresent()) {
      throw wrong("--pairs: expected 1 or more");
    }
    if (pairs.isPresent() && (check.isPresent() || run.isPresent() || against.isPresent())) {
      throw wrong("--pairs is of a judge of pairs that is measured by itself");
    }
    Calibrated found = calibrated(source());
    console.tell(found.warnings());
    console.out().print(format.equals(JSON) ? found.json() : found.sheet());
    found.files().forEach(file -> console.err().println("Written: " + console.shown(file)));
    return found.isHeard() ? ExitCodes.OK : ExitCodes.INCONCLUSIVE;
  }

  private Calibrated calibrated(Source source) {
    UnaryOperator<dev.assize.project.RunSettings> settings =
        given -> mode.mode().map(given::in).orElse(given);
    CalibrateRequest request =
        new CalibrateRequest(
            source,
            labels,
            criterion,
            settings,
            RunRequest.Memory.USED,
            probing(source),
            pairs.orElse(0));
    try (ProgressLine progress = progress(source)) {
      Qualifying qualifying = console.assize().qualifying(request, progress);
      return against
          .map(other -> qualifying.duel(other(other)))
          .orElseGet(() -> qualifying.calibrate(misses));
    }
  }

  /** Another of the same sort. */
  private Source other(String text) {
    return check.isPresent() ? new Source.OfCheck(text, "") : new Source.OfJudge(text);
  }

  /** Checks cost nothing: they are tried on every reply. */
  private Probing probing(Source source) {
    int most = probes.orElse(source instanceof Source.OfCheck ? Integer.MAX_VALUE : Probing.USUAL);
    return attacks ? Probing.all(most, probeFile) : Probing.usual(most, probeFile);
  }

  private Source source() {
    boolean imported = run.isPresent() || by.isPresent();
    if (imported && (run.isEmpty() || by.isEmpty() || check.isPresent() || name.isPresent())) {
      throw wrong("imported verdicts are named by --run RUN and --by NAME, and by nothing else");
    }
    if (imported) {
      return new Source.OfRun(run.orElseThrow(), by.orElseThrow());
    }
    if (check.isPresent()) {
      return new Source.OfCheck(check.get(), name.orElse(""));
    }
    return new Source.OfJudge(
        name.orElseThrow(() -> wrong("name a judge, or --check CHECK, or --run RUN --by NAME")));
  }

  /** Only a judge takes time. */
  private ProgressLine progress(Source source) {
    return quiet || !(source instanceof Source.OfJudge)
        ? ProgressLine.quiet(console)
        : ProgressLine.of(console);
  }

  private ParameterException wrong(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}
