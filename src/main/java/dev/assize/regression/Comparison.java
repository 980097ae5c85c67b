package dev.assize.regression;

import dev.assize.base.Digest;
import dev.assize.score.CaseFacts;
import dev.assize.score.CaseScore;
import dev.assize.score.Counts;
import dev.assize.score.ScoredRun;
import dev.assize.score.Testimony;
import dev.assize.stats.PairedTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Two versions, paired by case id and input digest, never by position.
 *
 * @param pairs cases asked alike on both sides, sorted by id
 * @param calibrations how far the figures of a rule can be trusted, by its name
 * @param observed what the stored replies say by measures that no score holds
 */
public record Comparison(
    ScoredRun baseline,
    ScoredRun candidate,
    List<PairedCase> pairs,
    SetChanges changes,
    Map<Observed, Observations> observed,
    Map<String, Calibration> calibrations) {

  public Comparison {
    pairs = List.copyOf(pairs);
    observed = Map.copyOf(observed);
    calibrations = Map.copyOf(calibrations);
  }

  /** The same with what the replies say by some measures. */
  public Comparison observing(Collection<Observed> measures, Testimony before, Testimony after) {
    Map<String, Digest> inputs = new HashMap<>();
    pairs.forEach(pair -> inputs.put(pair.id(), pair.facts().input()));
    Map<Observed, Observations> all = new HashMap<>(observed);
    measures.forEach(
        measure -> all.computeIfAbsent(measure, m -> m.observe(before, after, inputs)));
    return new Comparison(baseline, candidate, pairs, changes, all, calibrations);
  }

  /**
   * The same where measures are not of every case.
   *
   * @param unasked ids of the cases that are none of a measure's, whose missing values lack nothing
   */
  public Comparison asking(Map<Observed, Set<String>> unasked) {
    Map<Observed, Observations> all = new HashMap<>(observed);
    unasked.forEach(
        (measure, ids) -> all.computeIfPresent(measure, (m, found) -> new OfAsked(found, ids)));
    return new Comparison(baseline, candidate, pairs, changes, all, calibrations);
  }

  /** The same with how far the figures of each rule can be trusted. */
  public Comparison calibratedBy(Map<String, Calibration> byRule) {
    return new Comparison(baseline, candidate, pairs, changes, observed, byRule);
  }

  /** How far the figures of a rule can be trusted; wholly where nobody looked. */
  Calibration calibration(GateRule rule) {
    return calibrations.getOrDefault(rule.name(), new Calibration.Direct());
  }

  /**
   * What the cases of a rule say of the difference.
   *
   * @param open what becomes of cases without a value
   * @param level of the interval
   */
  Contrasted contrast(GateRule rule, Imputation open, double level) {
    return switch (rule.measure()) {
      case Measure.OfScore score ->
          Contrasted.Contrast.of(open.pairs(this, score, rule.scope()), level);
      case Observed measure ->
          Optional.ofNullable(observed.get(measure))
              .map(found -> found.contrast(pairs(rule.scope()), open, level))
              .orElseGet(
                  () -> new Contrasted.Nothing(0, "nobody looked at the " + measure.words()));
    };
  }

  private List<PairedCase> pairs(Scope scope) {
    return pairs.stream().filter(pair -> scope.holds(pair.facts())).toList();
  }

  /**
   * Pairs two sides whose verdicts rest on the same expectations.
   *
   * @param rederived cases whose checks were run again because their expectation had changed
   * @param unjudged cases whose expectation changed and which only a judge can decide again
   */
  public static Comparison of(
      ScoredRun baseline, ScoredRun candidate, Set<String> rederived, Set<String> unjudged) {
    Map<String, CaseScore> before = byId(baseline);
    Map<String, CaseScore> after = byId(candidate);
    List<PairedCase> pairs = new ArrayList<>();
    List<String> edited = new ArrayList<>();
    for (CaseScore now : after.values()) {
      CaseScore then = before.get(now.id());
      if (then == null) {
        continue;
      }
      if (!then.facts().input().equals(now.facts().input())) {
        edited.add(now.id());
      } else if (!unjudged.contains(now.id())) {
        pairs.add(PairedCase.of(then, now));
      }
    }
    SetChanges changes =
        new SetChanges(
            missing(after.keySet(), before.keySet()),
            missing(before.keySet(), after.keySet()),
            edited,
            rederived.stream().filter(after::containsKey).sorted().toList(),
            unjudged.stream()
                .filter(id -> isPaired(before.get(id), after.get(id)))
                .sorted()
                .toList());
    return new Comparison(baseline, candidate, pairs, changes, Map.of(), Map.of());
  }

  private static boolean isPaired(@Nullable CaseScore then, @Nullable CaseScore now) {
    return then != null && now != null && then.facts().input().equals(now.facts().input());
  }

  /** The two by two table of all pairs that were decided on both sides. */
  public PairedTable table() {
    return table(pairs);
  }

  /** What all pairs that were decided on both sides say of the difference. */
  public PairedValues values() {
    return PairedValues.of(pairs, Measure.PASS, new Scope.All());
  }

  /** The same with every case that is not decided on both sides counted as the worst it can be. */
  public PairedValues atWorst() {
    return Imputation.WORST.pairs(this, Measure.PASS, new Scope.All());
  }

  /** The same with every case that is not decided on both sides counted as the best it can be. */
  public PairedValues atBest() {
    return Imputation.BEST.pairs(this, Measure.PASS, new Scope.All());
  }

  /** How many pairs took each way. */
  public Map<Transition, Long> transitions() {
    return pairs.stream()
        .collect(
            Collectors.groupingBy(PairedCase::transition, TreeMap::new, Collectors.counting()));
  }

  public List<PairedCase> with(Transition transition) {
    return pairs.stream().filter(pair -> pair.transition() == transition).toList();
  }

  /** One line per category, by name. */
  public List<CategoryLine> categories() {
    Map<String, List<PairedCase>> groups =
        pairs.stream()
            .collect(
                Collectors.groupingBy(
                    pair -> pair.facts().category(), TreeMap::new, Collectors.toList()));
    return groups.entrySet().stream().map(e -> line(e.getKey(), e.getValue())).toList();
  }

  /** One line for some of the cases, whatever their categories. */
  public CategoryLine some(String name, Predicate<CaseFacts> which) {
    return line(name, pairs.stream().filter(pair -> which.test(pair.facts())).toList());
  }

  private static CategoryLine line(String category, List<PairedCase> pairs) {
    return new CategoryLine(
        category,
        counts(pairs, PairedCase::baseline),
        counts(pairs, PairedCase::candidate),
        table(pairs),
        PairedValues.of(pairs, Measure.PASS, new Scope.All()));
  }

  private static Counts counts(List<PairedCase> pairs, Function<PairedCase, CaseScore> side) {
    return Counts.of(pairs.stream().map(side).map(CaseScore::state).toList());
  }

  private static PairedTable table(List<PairedCase> pairs) {
    return Transition.table(pairs.stream().map(PairedCase::transition).toList());
  }

  /** In the order of their ids, which is that of a scored run. */
  private static Map<String, CaseScore> byId(ScoredRun side) {
    Map<String, CaseScore> cases = LinkedHashMap.newLinkedHashMap(side.cases().size());
    side.cases().forEach(c -> cases.put(c.id(), c));
    return cases;
  }

  private static List<String> missing(Set<String> all, Set<String> known) {
    return all.stream().filter(id -> !known.contains(id)).toList();
  }

  /** The critical cases that passed before and fail now, unless a fresh trial passed. */
  public List<PairedCase> brokenCritical() {
    return CriticalCases.of(this).broke();
  }
}
