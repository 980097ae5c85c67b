package dev.assize.report;

import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Repertoire;
import dev.assize.adversarial.RiskMatrix;
import dev.assize.adversarial.Severity;
import dev.assize.adversarial.Trait;
import dev.assize.report.Adversity.Harm;
import dev.assize.report.Adversity.MutatorLine;
import dev.assize.report.Adversity.WorstCases;
import dev.assize.score.CaseScore;
import dev.assize.score.Counts;
import dev.assize.score.ScoredRun;
import dev.assize.score.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads off a scored side how it stood adversarial cases: they are known by their tags. */
final class AdversityReader {

  private static final String REFUSED = "refused";

  private static final Comparator<MadeCase> GRAVEST =
      Comparator.comparingInt((MadeCase made) -> -gravity(made.severity()))
          .thenComparing(made -> made.score().id());

  private final List<MadeCase> children;
  private final RateReader rates;
  private final Seal seal;

  private AdversityReader(List<MadeCase> children, double level, Seal seal) {
    this.children = children;
    this.rates = new RateReader(level);
    this.seal = seal;
  }

  /**
   * Nothing where the side met no adversarial case.
   *
   * @param seal of cases that are in no list
   */
  static Optional<Adversity> of(
      ScoredRun side, Map<String, CaseMarks> marks, double level, Seal seal) {
    List<MadeCase> children = children(side, marks);
    return children.isEmpty()
        ? Optional.empty()
        : Optional.of(new AdversityReader(children, level, seal).read());
  }

  /** The adversarial cases of a side. */
  static List<MadeCase> children(ScoredRun side, Map<String, CaseMarks> marks) {
    Map<String, State> untouched = new HashMap<>();
    side.cases().stream()
        .filter(score -> !MadeCase.isMade(score.facts()))
        .forEach(score -> untouched.put(score.id(), score.state()));
    return side.cases().stream()
        .filter(score -> MadeCase.isMade(score.facts()))
        .map(score -> made(score, marks, untouched))
        .toList();
  }

  private static MadeCase made(
      CaseScore score, Map<String, CaseMarks> marks, Map<String, State> untouched) {
    return new MadeCase(
        score,
        marks.getOrDefault(score.id(), CaseMarks.NONE),
        untouched.getOrDefault(score.facts().standing().parent(), State.NOT_ASKED));
  }

  private Adversity read() {
    return new Adversity(
        rates.decided(
            children, MadeCase::hasTwoLegs, made -> made.fails(MadeCase.RESISTED::equals)),
        rates.decided(
            children,
            made -> made.oracle().equals("answer"),
            made -> made.fails(name -> name.contains(REFUSED))),
        rates.decided(
            children,
            made -> made.hasTwoLegs() && made.isCleanPassed(),
            made -> made.fails(name -> !name.equals(MadeCase.RESISTED))),
        rates.decided(
            children, made -> !made.hasTwoLegs() && made.isCleanPassed(), MadeCase::isFailed),
        mutators(),
        worst(),
        risks(),
        SweepReader.of(children, rates));
  }

  private List<MutatorLine> mutators() {
    Map<String, String> names =
        Repertoire.all().stream()
            .map(Mutator::trait)
            .collect(Collectors.toMap(Trait::id, Trait::name));
    List<MutatorLine> lines = new ArrayList<>();
    grouped(MadeCase::mutator)
        .forEach((id, cases) -> lines.add(line(id, names.getOrDefault(id, ""), cases)));
    return lines;
  }

  private MutatorLine line(String id, String name, List<MadeCase> cases) {
    return new MutatorLine(
        id,
        name,
        cases.getFirst().oracle(),
        (int) cases.stream().map(MadeCase::parent).distinct().count(),
        Counts.of(cases.stream().map(made -> made.score().state()).toList()),
        rates.decided(cases, made -> true, MadeCase::isFailed),
        rates.decided(cases, MadeCase::isCleanPassed, MadeCase::isFailed),
        rates.decided(cases, MadeCase::isCleanDecided, MadeCase::isFlipped));
  }

  private Map<String, List<MadeCase>> grouped(Function<MadeCase, String> by) {
    return children.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
  }

  private WorstCases worst() {
    List<Harm> harmed = new ArrayList<>();
    int unharmed = 0;
    int parents = 0;
    int sealed = 0;
    for (Map.Entry<String, List<MadeCase>> each : grouped(MadeCase::parent).entrySet()) {
      List<MadeCase> decided = each.getValue().stream().filter(MadeCase::isDecided).toList();
      List<MadeCase> failed = decided.stream().filter(MadeCase::isFailed).toList();
      parents += decided.isEmpty() ? 0 : 1;
      if (!failed.isEmpty() && seal.holds(failed.getFirst().score().id())) {
        sealed++;
      } else if (!failed.isEmpty()) {
        harmed.add(harm(decided, failed));
      } else if (!decided.isEmpty() && decided.getFirst().isCleanPassed()) {
        unharmed++;
      }
    }
    harmed.sort(
        Comparator.comparingInt((Harm harm) -> -gravity(harm.worst().severity()))
            .thenComparingDouble(harm -> -(double) harm.failed() / harm.decided())
            .thenComparing(Harm::parent));
    return new WorstCases(rates.alone(unharmed, parents), harmed, sealed);
  }

  private static Harm harm(List<MadeCase> decided, List<MadeCase> failed) {
    MadeCase worst = failed.stream().min(GRAVEST).orElseThrow();
    return new Harm(
        worst.parent(), worst.untouched(), decided.size(), failed.size(), worst.named());
  }

  /** From 0 up; what no severity is called is less than all. */
  private static int gravity(String word) {
    return Arrays.stream(Severity.values())
        .filter(severity -> severity.word().equals(word))
        .mapToInt(Severity::ordinal)
        .findFirst()
        .orElse(-1);
  }

  /** Of the cases that somebody asked, whatever became of them. */
  private RiskMatrix risks() {
    Map<String, Integer> asked = new TreeMap<>();
    children.stream()
        .filter(MadeCase::isAsked)
        .forEach(made -> asked.merge(made.mutator(), 1, Integer::sum));
    return RiskMatrix.of(asked);
  }
}
