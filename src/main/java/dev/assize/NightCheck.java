package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.Selection;
import dev.assize.drift.CanaryOutlook;
import dev.assize.drift.CanaryPower;
import dev.assize.drift.CanaryWatch;
import dev.assize.drift.Quantity;
import dev.assize.drift.RunReading;
import dev.assize.replay.CassetteMode;
import dev.assize.report.drift.NightView;
import dev.assize.report.drift.NightView.About;
import dev.assize.report.drift.NightView.Sample;
import dev.assize.subject.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Asks a small fixed sample of the golden set anew, and holds it against the nights before. */
public final class NightCheck {

  private static final long SEED = 1;

  private final World world;
  private final NightRequest request;
  private final Subject subject;
  private final int golden;
  private final Set<String> sample;

  private NightCheck(
      World world, NightRequest request, Subject subject, int golden, Set<String> sample) {
    this.world = world;
    this.request = request;
    this.subject = subject;
    this.golden = golden;
    this.sample = sample;
  }

  /**
   * Reads the project and draws the sample.
   *
   * @throws InvalidInput with all faults of the project, or when nobody can say whom to ask
   */
  static NightCheck of(World world, NightRequest request) {
    Problems problems = new Problems();
    Docket docket = DocketReader.read(world, problems);
    problems.orThrow();
    List<String> ids = docket.golden().cases().stream().map(GoldenCase::id).toList();
    return new NightCheck(
        world,
        request,
        subject(docket, request.subject()),
        ids.size(),
        new TreeSet<>(FixedSample.of(ids, request.cases(), "night")));
  }

  private static Subject subject(Docket docket, String named) {
    String wanted = named.isEmpty() ? Baselines.write(docket.project().baseline()) : named;
    List<Subject> all = docket.project().subjects();
    List<String> ids = all.stream().map(Subject::id).toList();
    if (named.isEmpty() && all.size() > 1 && !ids.contains(wanted)) {
      throw InvalidInput.of(
          "drift.which-subject",
          Place.of("--subject"),
          "assize.yaml has " + all.size() + " subjects, and the baseline is none of them",
          "one of " + String.join(", ", ids),
          "Name the one in service: assize drift check --subject " + ids.getFirst());
    }
    Problems problems = new Problems();
    List<String> meant =
        ids.contains(wanted) ? List.of(wanted) : named.isEmpty() ? ids : List.of(named);
    List<Subject> chosen = Subjects.chosen(docket, meant, problems);
    problems.orThrow();
    return chosen.getFirst();
  }

  /** The run of tonight: of the sample alone, and of no recording. */
  RunRequest run() {
    return new RunRequest(
        Selection.ALL.with(Selection.Kind.CASE, sample),
        List.of(subject.id()),
        subject.id(),
        usual -> usual.in(CassetteMode.OFF),
        RunRequest.Memory.FRESH,
        new RunRequest.Start.Anew());
  }

  /**
   * What it says together with the nights before.
   *
   * @param run of tonight, which is finished
   */
  NightView view(String run) {
    ProjectBasics project = ProjectBasics.of(world);
    DriftSides.Found found = new DriftSides(world, drift(), new FinishedRuns(world)).find(0);
    List<Sighting> all = found.sightings();
    boolean isAnswered = !all.isEmpty() && all.getLast().origin().equals(run);
    List<RunReading> nights = isAnswered ? nights(all) : List.of();
    boolean isDecided = !nights.isEmpty() && nights.getLast().run().startsWith(run);
    double loss = request.margin().orElse(project.gate().margin());
    boolean canLose = canLose(nights, loss);
    boolean areMany = nights.size() >= NightView.FEWEST_FOR_POWER;
    return new NightView(
        new About(project.name(), subject.id(), run, request.quantity(), options()),
        new Sample(sample.size(), golden, isDecided ? nights.getLast().values().toMap().size() : 0),
        nights,
        nights.size() < 2 ? Optional.empty() : Optional.of(watch(nights)),
        canLose && !areMany
            ? Optional.of(
                CanaryOutlook.of(request.quantity(), nights, loss, request.runLength(), SEED))
            : Optional.empty(),
        canLose && areMany
            ? Optional.of(
                CanaryPower.of(request.quantity(), nights, loss, request.runLength(), SEED))
            : Optional.empty(),
        found.notes());
  }

  /** The next night must ask and watch the same, or it is held against another. */
  private List<String> options() {
    List<String> options = new ArrayList<>();
    if (sample.size() < golden) {
      options.add("--cases " + sample.size());
    }
    if (request.quantity() != Quantity.PASS_RATE) {
      options.add("--metric " + Sighting.word(request.quantity()));
    }
    if (request.runLength() != CanaryWatch.USUAL_RUN_LENGTH) {
      options.add(
          "--run-length "
              + BigDecimal.valueOf(request.runLength()).stripTrailingZeros().toPlainString());
    }
    return options;
  }

  private DriftRequest drift() {
    return new DriftRequest(
        List.of(),
        subject.id(),
        request.since(),
        List.of(request.quantity()),
        DriftRequest.Extent.NAMED,
        request.margin());
  }

  /** Each run as far as it was asked what tonight's was, and measured alike. */
  private List<RunReading> nights(List<Sighting> all) {
    Sighting tonight = all.getLast();
    return all.stream()
        .map(each -> sampled(AskedAlike.of(each, tonight).reading(request.quantity())))
        .filter(each -> !each.values().toMap().isEmpty())
        .toList();
  }

  private RunReading sampled(RunReading whole) {
    Map<String, Double> values = new TreeMap<>(whole.values().toMap());
    values.keySet().retainAll(sample);
    return RunReading.of(whole.run(), whole.at(), values);
  }

  /** The first night is the whole baseline: the watch learns from each night after it. */
  private CanaryWatch watch(List<RunReading> nights) {
    return CanaryWatch.of(
        request.quantity(),
        nights.subList(0, 1),
        nights.subList(1, nights.size()),
        request.runLength());
  }

  /** Told of shares alone: a loss of points is one of them. */
  private boolean canLose(List<RunReading> nights, double loss) {
    double mean =
        nights.stream()
            .flatMap(each -> each.values().toMap().values().stream())
            .mapToDouble(Double::doubleValue)
            .average()
            .orElse(0);
    return request.quantity().scale() == Quantity.Scale.SHARE && loss <= mean;
  }
}
