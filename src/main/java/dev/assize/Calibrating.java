package dev.assize;

import dev.assize.base.Problems;
import dev.assize.judge.Label;
import dev.assize.judge.LabelFile;
import dev.assize.project.LabelSource;
import dev.assize.regression.Calibration;
import dev.assize.regression.Comparison;
import dev.assize.regression.GateRule;
import dev.assize.regression.HumanPoints;
import dev.assize.regression.Measure;
import dev.assize.regression.Observed;
import dev.assize.regression.Rules;
import dev.assize.regression.Scope;
import dev.assize.score.CaseFacts;
import dev.assize.score.CaseScore;
import dev.assize.score.Opinionated;
import dev.assize.score.ScoredRun;
import dev.assize.store.FindingEntry;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds out who decides the cases of a rule, and how far people's labels bear them out. */
final class Calibrating {

  private final World world;
  private final ProjectBasics project;
  private final List<Side> sides;
  private final Map<String, Set<Deciding>> byCase = new HashMap<>();
  private final Map<Opinionated, LabelledReplies> replies = new HashMap<>();
  private final Map<Opinionated, Criterion> criteria = new HashMap<>();
  private final Set<Opinionated> comparers = new HashSet<>();
  private final Admissions admissions;

  /** Who looked at a case, about what, and how. */
  private record Deciding(Opinionated who, Criterion.Bearing bearing, String kind) {}

  /** Of one side or two, the candidate last. */
  Calibrating(World world, ProjectBasics project, List<Side> sides) {
    this.world = world;
    this.project = project;
    this.sides = List.copyOf(sides);
    this.admissions = new Admissions(world, project);
    sides.forEach(this::note);
  }

  private void note(Side side) {
    side.journal()
        .trials()
        .filter(trial -> trial.key().subject().equals(side.subject().id()))
        .forEach(
            trial -> {
              for (FindingEntry finding : trial.findings()) {
                note(trial.key().caseId(), finding);
              }
            });
  }

  private void note(String caseId, FindingEntry finding) {
    Criterion criterion = finding.criterion();
    if (!criterion.isDeterministic() && !isOfPeople(criterion.by())) {
      String kind =
          finding.verdict() instanceof Verdict.Graded graded
              ? graded.grade().getClass().getSimpleName()
              : "";
      Opinionated who = new Opinionated(criterion.by(), criterion.name());
      criteria.put(who, criterion);
      if (finding.verdict() instanceof Verdict.Preferred) {
        comparers.add(who);
      }
      byCase
          .computeIfAbsent(caseId, id -> new HashSet<>())
          .add(new Deciding(who, criterion.bearing(), kind));
    }
  }

  private boolean isOfPeople(String by) {
    return project.evidence().labels().get(by) instanceof LabelSource.People;
  }

  /** How far the figures of a rule can be trusted. */
  Calibration of(Measure measure, Scope scope, Collection<CaseFacts> cases) {
    return switch (measure) {
      case Measure.OfScore score -> ofDeciding(score, scope, cases);
      case Observed.Took took -> new Calibration.Direct();
      case Observed.Rated rated -> ofOpinion(rated.who());
      case Observed.Judged judged -> ofMaker(judged.who(), "gives the verdicts");
      case Observed.Preferred preferred -> ofPreference(preferred.who());
    };
  }

  /** Who compared replies, beside people, and how far that can be trusted. */
  Map<Opinionated, Calibration> comparers() {
    Map<Opinionated, Calibration> known = new HashMap<>();
    comparers.forEach(who -> known.put(who, ofPreference(who)));
    return known;
  }

  /** A rule may name a judge alone, whatever it calls its criterion. */
  private Calibration ofPreference(Opinionated who) {
    return criteria.values().stream()
        .filter(criterion -> who.gave(criterion) && criterion.by().startsWith(LabelFiles.JUDGE))
        .findFirst()
        .map(criterion -> PairTrust.of(who, admissions.of(criterion)))
        .orElseGet(() -> ofOpinion(who));
  }

  /** Sensitivity and specificity are of passing and failing: marks have neither. */
  private Calibration ofOpinion(Opinionated who) {
    if (isOfPeople(who.by())) {
      return new Calibration.Direct();
    }
    return !isJudge(who.by())
        ? new Calibration.AsGiven(who.words())
        : new Calibration.Unknown(
            who.words() + " is no person's verdict, and nobody knows how it errs",
            "Say labels: {"
                + who.by()
                + ": people} in assize.yaml if people gave these verdicts, or make it tier: alert.");
  }

  private Calibration ofDeciding(
      Measure.OfScore measure, Scope scope, Collection<CaseFacts> cases) {
    Map<String, Opinionated> who = new TreeMap<>();
    Set<String> scored = new TreeSet<>();
    for (CaseFacts facts : cases) {
      for (Deciding each :
          scope.holds(facts) ? byCase.getOrDefault(facts.id(), Set.of()) : Set.<Deciding>of()) {
        boolean isScore =
            measure == Measure.SCORE && each.kind().equals(Grade.Score.class.getSimpleName());
        boolean counts =
            measure == Measure.PASS
                ? each.bearing() == Criterion.Bearing.MUST
                : isScore || each.kind().equals(Grade.PassFail.class.getSimpleName());
        if (counts) {
          who.put(each.who().words(), each.who());
        }
        if (isScore) {
          scored.add(each.who().words());
        }
      }
    }
    if (!scored.isEmpty() && who.values().stream().anyMatch(each -> isJudge(each.by()))) {
      return new Calibration.Unknown(
          String.join(", ", scored) + " gives scores, and labels measure verdicts of pass and fail",
          "Make the rule tier: alert, or let the judge decide pass or fail.");
    }
    return who.values().stream()
        .map(each -> ofMaker(each, "decides"))
        .reduce(Calibrating::worse)
        .orElseGet(Calibration.Direct::new);
  }

  private static Calibration worse(Calibration one, Calibration other) {
    if (one instanceof Calibration.Measured a && other instanceof Calibration.Measured b) {
      return a.low() <= b.low() ? a : b;
    }
    return trust(one) <= trust(other) ? one : other;
  }

  private static int trust(Calibration calibration) {
    return switch (calibration) {
      case Calibration.Unknown unknown -> 0;
      case Calibration.Measured measured -> 1;
      case Calibration.Compared compared -> 1;
      case Calibration.AsGiven given -> 2;
      case Calibration.Direct direct -> 3;
    };
  }

  /** Of imported verdicts only the project can say that a judge gave them. */
  private boolean isJudge(String by) {
    return by.startsWith(LabelFiles.JUDGE)
        || project.evidence().labels().containsKey(by)
        || project.evidence().labels().containsKey(LabelFiles.JUDGE + by)
        || LabelFiles.of(world.folder(), project.evidence().labels(), by).isPresent();
  }

  /**
   * How far somebody's verdicts can be trusted.
   *
   * @param part what they are for, behind the maker's name
   */
  private Calibration ofMaker(Opinionated who, String part) {
    if (!isJudge(who.by())) {
      return new Calibration.AsGiven(who.words());
    }
    Optional<LabelledReplies> known = labelled(who);
    return known.isEmpty()
        ? new Calibration.Unknown(
            who.words() + " " + part + ", and nobody has measured how " + who.by() + " errs",
            "Label judged replies, and say labels: {"
                + who.by()
                + ": judges/"
                + LabelFiles.named(who.by())
                + ".labels.csv} in assize.yaml; or {"
                + who.by()
                + ": people} if people gave these verdicts.")
        : admitted(who, part, known.get().calibration(sides.getFirst(), sides.getLast()));
  }

  /** What labels say of it counts where it has been admitted, and only there. */
  private Calibration admitted(Opinionated who, String part, Calibration byLabels) {
    if (!(byLabels instanceof Calibration.Measured)) {
      return byLabels;
    }
    return switch (admissions.of(Objects.requireNonNull(criteria.get(who)))) {
      case Warrant.Held held -> byLabels;
      case Warrant.HeldOfPairs held -> byLabels;
      case Warrant.Unmeasured unmeasured ->
          new Calibration.Unknown(
              who.words() + " " + part + " and is not admitted: " + unmeasured.why(),
              unmeasured.remedy());
      case Warrant.Denied denied ->
          new Calibration.Unknown(
              who.words()
                  + " "
                  + part
                  + " and is "
                  + denied.standing().word()
                  + ": "
                  + denied.why(),
              "Make its rule tier: alert or its verdict advisory, or find a judge that is admitted.");
    };
  }

  private Optional<LabelledReplies> labelled(Opinionated who) {
    Optional<String> file = LabelFiles.of(world.folder(), project.evidence().labels(), who.by());
    file.ifPresent(f -> replies.computeIfAbsent(who, w -> read(w, f)));
    return Optional.ofNullable(replies.get(who));
  }

  private LabelledReplies read(Opinionated who, String file) {
    Problems problems = new Problems();
    List<Label> labels = LabelFile.read(world.folder(), file, project.separator(), problems);
    problems.orThrow();
    LabelledReplies read = new LabelledReplies(who, labels);
    Map<String, Side> journals = new TreeMap<>();
    sides.forEach(side -> journals.putIfAbsent(side.journal().name(), side));
    journals.values().forEach(read::look);
    return read;
  }

  /** How the judges of floors err, by the name of the rule. */
  Map<String, Calibration> ofFloors(Rules rules, ScoredRun candidate) {
    List<CaseFacts> cases = candidate.cases().stream().map(CaseScore::facts).toList();
    Map<String, Calibration> known = new TreeMap<>();
    for (GateRule rule : rules.more()) {
      if (rule.isFloor()) {
        known.put(rule.name(), of(rule.measure(), rule.scope(), cases));
      }
    }
    return known;
  }

  /** The whole set in human points. */
  HumanPoints humanPoints(Comparison comparison, double margin, double level) {
    List<CaseFacts> cases = comparison.pairs().stream().map(pair -> pair.facts()).toList();
    Calibration calibration = of(Measure.PASS, new Scope.All(), cases);
    List<HumanPoints.Labelled> labelled = new ArrayList<>();
    if (calibration instanceof Calibration.Measured measured) {
      replies.entrySet().stream()
          .filter(each -> each.getKey().words().equals(measured.who()))
          .flatMap(
              each ->
                  each
                      .getValue()
                      .corrected(comparison, sides.getFirst(), sides.getLast(), level)
                      .stream())
          .sorted(Comparator.comparingInt(HumanPoints.Labelled::pairs))
          .forEach(labelled::add);
    }
    return new HumanPoints(calibration, margin, labelled, hasUnjudgedBreak(comparison));
  }

  /** Whether a critical case broke by checks and people alone. */
  private boolean hasUnjudgedBreak(Comparison comparison) {
    return comparison.brokenCritical().stream()
        .map(pair -> byCase.getOrDefault(pair.id(), Set.of()))
        .anyMatch(
            deciding ->
                deciding.stream()
                    .filter(each -> each.bearing() == Criterion.Bearing.MUST)
                    .noneMatch(each -> isJudge(each.who().by())));
  }
}
