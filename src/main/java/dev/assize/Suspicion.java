package dev.assize;

import dev.assize.base.Numbers;
import dev.assize.base.Place;
import dev.assize.report.CaseTexts.Opinion;
import dev.assize.report.Visible;
import dev.assize.run.Finding;
import dev.assize.score.State;
import dev.assize.score.TrialScorer;
import dev.assize.store.TrialEntry;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Criterion.Bearing;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What speaks against one golden case. */
final class Suspicion {

  /** More than any number of versions. */
  private static final int CONTRADICTION = 1_000;

  private final String caseId;
  private final Place place;
  private final Map<String, Witness> witnesses = new TreeMap<>();
  private final Map<String, Contradiction> contradictions = new TreeMap<>();
  private int replies;

  Suspicion(String caseId, Place place) {
    this.caseId = caseId;
    this.place = place;
  }

  /** What one version made of the case over its trials. */
  private static final class Witness {
    private int passed;
    private int failed;
    private String complaint = "";
  }

  /** Replies that the checks judge one way and somebody else the other. */
  private record Contradiction(int count, String example) {}

  /**
   * Takes a trial into account.
   *
   * @param version that answered: its subject's id, a space, its digest
   * @param findings fetches the texts, which few cases need
   */
  void add(String version, TrialEntry trial, Supplier<List<Finding>> findings) {
    if (trial.arrival() instanceof TrialEntry.Arrival.Failed) {
      return;
    }
    replies++;
    State state = state(trial, criterion -> true);
    Witness witness = witnesses.computeIfAbsent(version, name -> new Witness());
    witness.passed += state == State.PASSED ? 1 : 0;
    if (state == State.FAILED) {
      witness.failed++;
      if (witness.complaint.isEmpty()) {
        witness.complaint = complaint(findings.get(), criterion -> true);
      }
    }
    contradict(trial, findings);
  }

  private void contradict(TrialEntry trial, Supplier<List<Finding>> findings) {
    State checks = state(trial, Criterion::isDeterministic);
    if (!checks.isDecided()) {
      return;
    }
    boolean checksPass = checks == State.PASSED;
    trial
        .verdicts()
        .forEach(
            (criterion, verdict) -> {
              if (!criterion.isDeterministic()
                  && verdict instanceof Verdict.Graded graded
                  && graded.grade() instanceof Grade.PassFail other
                  && other.passed() != checksPass) {
                String who = criterion.by() + " / " + criterion.name();
                String what =
                    checksPass ? " fails what every check passes" : " passes what a check fails";
                Contradiction before = contradictions.get(who + what);
                contradictions.put(
                    who + what,
                    before == null
                        ? new Contradiction(1, example(trial, criterion, checksPass, findings))
                        : new Contradiction(before.count() + 1, before.example()));
              }
            });
  }

  private static String example(
      TrialEntry trial, Criterion other, boolean checksPass, Supplier<List<Finding>> findings) {
    Predicate<Criterion> telling =
        criterion -> checksPass ? criterion.equals(other) : criterion.isDeterministic();
    String complaint = complaint(findings.get(), telling);
    return trial.key().subject()
        + ", trial "
        + trial.key().trial()
        + (complaint.isEmpty() ? "" : ": " + complaint);
  }

  /** By the must-have verdicts of some criteria alone. */
  private static State state(TrialEntry trial, Predicate<Criterion> which) {
    TrialScorer scorer = new TrialScorer();
    trial.findings().stream()
        .filter(entry -> which.test(entry.criterion()))
        .forEach(entry -> scorer.add(entry.criterion(), entry.verdict()));
    return scorer.state();
  }

  private static String complaint(List<Finding> findings, Predicate<Criterion> which) {
    return findings.stream()
        .filter(finding -> which.test(finding.criterion()))
        .filter(
            finding ->
                !finding.criterion().isDeterministic()
                    || finding.criterion().bearing() == Bearing.MUST)
        .filter(Suspicion::isFailure)
        .map(finding -> Opinion.of(finding.criterion(), finding.verdict()))
        .map(opinion -> opinion.criterion() + ": " + opinion.rationale())
        .findFirst()
        .orElse("");
  }

  private static boolean isFailure(Finding finding) {
    return finding.verdict() instanceof Verdict.Graded graded
        && graded.grade() instanceof Grade.PassFail found
        && !found.passed();
  }

  boolean isFounded() {
    return failsForAll() || !contradictions.isEmpty();
  }

  /** One version that fails may be at fault itself; two or more that agree point at the case. */
  private boolean failsForAll() {
    return decided().size() > 1
        && decided().values().stream().allMatch(each -> each.passed == 0 && each.failed > 0);
  }

  private Map<String, Witness> decided() {
    return witnesses.entrySet().stream()
        .filter(each -> each.getValue().passed + each.getValue().failed > 0)
        .collect(
            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
  }

  /**
   * Contradictions weigh most: they need no guess. Then the number of versions that fail, and
   * whether all fail alike.
   */
  int weight() {
    int contradicted = contradictions.values().stream().mapToInt(Contradiction::count).sum();
    int failing = failsForAll() ? 2 * decided().size() + (complaints().size() == 1 ? 1 : 0) : 0;
    return contradicted * CONTRADICTION + failing;
  }

  Suspect suspect() {
    List<String> reasons = new ArrayList<>();
    contradictions.forEach(
        (what, found) ->
            reasons.add(
                what
                    + " on "
                    + found.count()
                    + " of "
                    + Numbers.count(replies, "reply")
                    + ", for instance "
                    + found.example()));
    if (failsForAll()) {
      reasons.add(failing());
    }
    return new Suspect(place, caseId, reasons.stream().map(Suspicion::oneLine).toList());
  }

  private Set<String> complaints() {
    return decided().values().stream().map(each -> each.complaint).collect(Collectors.toSet());
  }

  private String failing() {
    Map<String, Witness> all = decided();
    String names =
        all.keySet().stream()
            .map(version -> version.substring(0, version.indexOf(' ')))
            .distinct()
            .collect(Collectors.joining(", "));
    return "fails for all "
        + all.size()
        + " versions ("
        + names
        + "), "
        + (complaints().size() == 1 ? "alike: " : "for instance ")
        + all.values().iterator().next().complaint;
  }

  private static String oneLine(String text) {
    return Visible.marked(text.replaceAll("\\s+", " "));
  }
}
