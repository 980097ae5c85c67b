package dev.assize;

import dev.assize.drift.Aspect;
import dev.assize.drift.CaseValues;
import dev.assize.drift.ChartRules;
import dev.assize.drift.ControlChart;
import dev.assize.drift.Quantity;
import dev.assize.drift.RunReading;
import dev.assize.history.CaseRow;
import dev.assize.history.ModelRow;
import dev.assize.history.Question;
import dev.assize.history.RunRow;
import dev.assize.history.SeenCases;
import dev.assize.history.SideRow;
import dev.assize.history.StoredSide;
import dev.assize.provider.Source;
import dev.assize.report.ChartWords;
import dev.assize.report.Past.Point;
import dev.assize.report.Past.Rates;
import dev.assize.run.Manifest.Coverage;
import dev.assize.run.Purpose;
import dev.assize.run.ReportedModel;
import dev.assize.run.RunId;
import dev.assize.score.CaseFacts;
import dev.assize.score.CaseScore;
import dev.assize.score.Counts;
import dev.assize.score.ScoredRun;
import dev.assize.store.TrialEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The pass rate of a subject over whole runs that asked anew, on the cases that were asked and
 * measured as they are now.
 */
final class PastRates {

  private static final int FEWEST = 2;
  private static final long SEED = 1;

  private final Side side;
  private final ScoredRun candidate;
  private final Map<String, CaseFacts> asked = new HashMap<>();
  private final List<RunReading> readings = new ArrayList<>();

  PastRates(Side side, ScoredRun candidate) {
    this.side = side;
    this.candidate = candidate;
    candidate.cases().forEach(score -> asked.put(score.id(), score.facts()));
  }

  /** Takes in the new replies of an earlier run, after those before it. */
  void add(StoredSide stored, List<ModelRow> models, SeenCases seen) {
    RunRow run = stored.run();
    SortedMap<String, Double> values = new TreeMap<>();
    double[] passed = seen.amounts(Sighting.word(Quantity.PASS_RATE));
    for (int i = 0; i < passed.length; i++) {
      Question question = seen.questions().get(i);
      CaseFacts now = asked.get(question.caseId());
      boolean isAlike =
          now != null
              && question.input().equals(now.input())
              && question.expectation().equals(now.expectation());
      if (isAlike && passed[i] != CaseRow.UNKNOWN) {
        values.put(question.caseId(), passed[i]);
      }
    }
    if (run.coverage() == Coverage.WHOLE && !values.isEmpty()) {
      SideRow told = stored.side();
      Around around =
          new Around()
              .and(Aspect.PROMPT, prompt(told.prompt(), told.promptDigest()))
              .measuredBy(run.digests());
      models.stream()
          .max(Comparator.comparingInt(ModelRow::replies))
          .ifPresent(model -> around.answeredBy(model.model(), model.fingerprint()));
      readings.add(new RunReading(name(run), stored.at(), around.known(), CaseValues.of(values)));
    }
  }

  /** Two runs of two machines may bear one id; a chart tells them apart. */
  private String name(RunRow run) {
    return readings.stream().anyMatch(each -> each.run().equals(run.id()))
        ? run.id() + " of journal " + run.birth().brief()
        : run.id();
  }

  private static void put(SortedMap<String, Double> values, String id, Counts trials) {
    int decided = trials.passed() + trials.failed();
    if (decided > 0) {
      values.put(id, (double) trials.passed() / decided);
    }
  }

  private static String prompt(String name, String digest) {
    return digest.isEmpty() ? name : digest;
  }

  /** What all of them say together with this run; empty of fewer than two. */
  Optional<Rates> rates() {
    List<String> words = new ArrayList<>();
    List<RunReading> all = new ArrayList<>(readings);
    Optional<RunReading> own = own();
    own.ifPresent(all::add);
    if (all.size() < FEWEST) {
      return Optional.empty();
    }
    ControlChart chart = ControlChart.of(Quantity.PASS_RATE, all, ChartRules.USUAL, SEED);
    words.add(chart.words());
    if (own.isEmpty()) {
      words.add("This run adds no point: it is not of all cases, or none was asked anew.");
    }
    return Optional.of(
        chart instanceof ControlChart.Charted charted
            ? rates(charted, words)
            : plain(all, chart, words));
  }

  private static Rates rates(ControlChart.Charted chart, List<String> words) {
    return new Rates(
        chart.centre(),
        words,
        chart.points().stream()
            .map(
                point ->
                    new Point(
                        point.run(),
                        point.at(),
                        point.value(),
                        point.average(),
                        point.lower(),
                        point.upper(),
                        ChartWords.broken(point),
                        ChartWords.changed(point.run(), chart.events())))
            .toList());
  }

  /** Without limits, about the mean of the runs. */
  private static Rates plain(List<RunReading> all, ControlChart chart, List<String> words) {
    double centre = all.stream().mapToDouble(PastRates::mean).average().orElse(0);
    return new Rates(
        centre,
        words,
        all.stream()
            .map(
                run ->
                    new Point(
                        run.run(),
                        run.at(),
                        mean(run),
                        mean(run),
                        centre,
                        centre,
                        "",
                        ChartWords.changed(run.run(), chart.events())))
            .toList());
  }

  private static double mean(RunReading run) {
    return run.values().toMap().values().stream()
        .mapToDouble(Double::doubleValue)
        .average()
        .orElse(0);
  }

  /** Of the run that is reported on; empty when it adds nothing new. */
  private Optional<RunReading> own() {
    if (side.journal().manifest().coverage() != Coverage.WHOLE) {
      return Optional.empty();
    }
    Set<String> recalled = recalled();
    SortedMap<String, Double> values = new TreeMap<>();
    for (CaseScore score : candidate.cases()) {
      if (!recalled.contains(score.id())) {
        put(values, score.id(), score.trials());
      }
    }
    if (values.isEmpty()) {
      return Optional.empty();
    }
    Around around =
        new Around()
            .and(
                Aspect.PROMPT,
                prompt(side.subject().prompt(), Chronicle.promptDigest(side.subject())))
            .measuredBy(side.journal().manifest().digests());
    candidate.evidence().models(Purpose.ESTIMATE).stream()
        .max(Comparator.comparingInt(ReportedModel::replies))
        .ifPresent(model -> around.answeredBy(model.model(), model.fingerprint()));
    String run = side.journal().origin();
    return Optional.of(
        new RunReading(run, RunId.startOf(run), around.known(), CaseValues.of(values)));
  }

  /** Cases with a reply that is no new observation. */
  private Set<String> recalled() {
    Set<String> recalled = new HashSet<>();
    side.journal()
        .trials(candidate.subject())
        .forEach(
            trial -> {
              if (trial.arrival() instanceof TrialEntry.Arrival.Replied replied
                  && replied.source() != Source.LIVE
                  && replied.source() != Source.IMPORT) {
                recalled.add(trial.key().caseId());
              }
            });
    return recalled;
  }
}
