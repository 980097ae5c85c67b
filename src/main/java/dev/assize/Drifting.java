package dev.assize;

import dev.assize.drift.ChartRules;
import dev.assize.drift.Churn;
import dev.assize.drift.ControlChart;
import dev.assize.drift.FurtherMeasures;
import dev.assize.drift.FurtherMeasures.Further;
import dev.assize.drift.HashedGrams;
import dev.assize.drift.Monitored;
import dev.assize.drift.Monitored.LabelPair;
import dev.assize.drift.Pair;
import dev.assize.drift.Quantity;
import dev.assize.drift.QuantityTests;
import dev.assize.drift.RunReading;
import dev.assize.report.drift.DriftView;
import dev.assize.report.drift.Transitions;
import dev.assize.stats.PairedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds out what changed between runs of a subject that nobody changed. */
final class Drifting {

  private static final double ALPHA = 0.05;
  private static final long SEED = 1;

  private final World world;
  private final DriftRequest request;
  private final ProjectBasics project;

  Drifting(World world, DriftRequest request) {
    this.world = world;
    this.request = request;
    this.project = ProjectBasics.of(world);
  }

  /** Reads the runs and works the report out. */
  DriftView view() {
    FinishedRuns runs = new FinishedRuns(world);
    DriftSides.Found found = new DriftSides(world, request, runs).find();
    RunTexts texts = new RunTexts(world, runs);
    List<Sighting> all = found.sightings();
    Sighting before = all.getFirst();
    Sighting after = all.getLast();
    SharedCases shared = new SharedCases(before, after);
    SpokenReplies replies =
        new SpokenReplies(shared, project.split(), texts.of(before), texts.of(after));
    List<Monitored> monitored = monitored(before, after, shared, replies);
    List<AskedAlike> alike = all.stream().map(each -> AskedAlike.of(each, after)).toList();
    List<String> notes = new ArrayList<>(found.notes());
    notes.addAll(shared.notes());
    notes.addAll(replies.notes());
    return new DriftView(
        new DriftView.About(
            project.name(), after.subject().id(), version(after), primary(), margin()),
        all.stream().map(Sighting::seen).toList(),
        shared.ids().size(),
        QuantityTests.of(monitored, ALPHA, margin(), SEED),
        request.extent() == DriftRequest.Extent.ALL ? further(monitored, replies) : List.of(),
        transitions(before, after, shared),
        Churn.of(readings(alike, Quantity.PASS_RATE), SEED),
        replies.replies(alike),
        charts(alike),
        new CreepingBaselines(world, runs, margin()).of(after),
        new WhoseParts(world, project, margin(), shared).find(runs),
        notes);
  }

  private static String version(Sighting sighting) {
    return DriftSides.isImported(sighting.subject())
        ? "imported"
        : sighting.subject().digest().hex().substring(0, 8);
  }

  private double margin() {
    return request.margin().orElse(project.gate().margin());
  }

  /** The first of those that are looked at: the pass rate unless others were named. */
  private Quantity primary() {
    return request.quantities().getFirst();
  }

  private List<Monitored> monitored(
      Sighting before, Sighting after, SharedCases shared, SpokenReplies replies) {
    List<Monitored> monitored = new ArrayList<>();
    for (Quantity quantity : request.quantities()) {
      Predicate<String> isMeant = id -> shared.isComparable(quantity, id);
      monitored.add(
          quantity.scale() == Quantity.Scale.LABEL
              ? new Monitored.Labels(
                  quantity,
                  quantity == Quantity.LANGUAGE
                      ? replies.languages()
                      : labels(before, after, isMeant))
              : new Monitored.Numbers(
                  quantity,
                  Pair.shared(
                      before.values(quantity, isMeant),
                      after.values(quantity, isMeant),
                      shared::cluster)));
    }
    return monitored;
  }

  private static List<LabelPair> labels(
      Sighting before, Sighting after, Predicate<String> isMeant) {
    SortedMap<String, String> now = after.labels(isMeant);
    return before.labels(isMeant).entrySet().stream()
        .filter(each -> now.containsKey(each.getKey()))
        .map(
            each ->
                new LabelPair(each.getKey(), each.getValue(), now.getOrDefault(each.getKey(), "")))
        .toList();
  }

  private static List<Further> further(List<Monitored> monitored, SpokenReplies replies) {
    Stream<Further> measures =
        monitored.stream().flatMap(each -> FurtherMeasures.of(each, SEED).stream());
    Stream<Further> texts =
        FurtherMeasures.ofPoints(
            replies.before().stream().map(HashedGrams::of).toList(),
            replies.after().stream().map(HashedGrams::of).toList(),
            SEED)
            .map(test -> new Further(Quantity.LENGTH, "MMD of the texts, hashed trigrams", test))
            .stream();
    return Stream.concat(measures, texts).toList();
  }

  private Transitions transitions(Sighting before, Sighting after, SharedCases shared) {
    Predicate<String> isMeant = id -> shared.isComparable(Quantity.PASS_RATE, id);
    SortedMap<String, Double> now = after.values(Quantity.PASS_RATE, isMeant);
    List<String> broke = new ArrayList<>();
    List<String> fixed = new ArrayList<>();
    int[] counts = new int[4];
    for (Map.Entry<String, Double> then : before.values(Quantity.PASS_RATE, isMeant).entrySet()) {
      String id = then.getKey();
      if (!now.containsKey(id)) {
        continue;
      }
      boolean passed = then.getValue() > 0.5;
      boolean passes = now.getOrDefault(id, 0.0) > 0.5;
      counts[(passed ? 2 : 0) + (passes ? 1 : 0)]++;
      if (passed != passes && !project.split().seals(id)) {
        (passed ? broke : fixed).add(id);
      }
    }
    return new Transitions(
        broke, fixed, new PairedTable(counts[3], counts[1], counts[2], counts[0]));
  }

  private List<ControlChart> charts(List<AskedAlike> all) {
    return request.quantities().parallelStream()
        .filter(quantity -> quantity.scale() != Quantity.Scale.LABEL)
        .map(quantity -> ControlChart.of(quantity, readings(all, quantity), ChartRules.USUAL, SEED))
        .toList();
  }

  private static List<RunReading> readings(List<AskedAlike> all, Quantity quantity) {
    return all.stream().map(each -> each.reading(quantity)).toList();
  }
}
