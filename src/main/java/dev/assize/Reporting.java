package dev.assize;

import dev.assize.base.Digest;
import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Seed;
import dev.assize.base.Suggestion;
import dev.assize.project.BaselineChoices;
import dev.assize.regression.Acceptances;
import dev.assize.regression.Answer;
import dev.assize.regression.Comparison;
import dev.assize.regression.Decision;
import dev.assize.regression.Derivation;
import dev.assize.regression.Gate;
import dev.assize.regression.HumanPoints;
import dev.assize.regression.Rules;
import dev.assize.regression.WhoseChange;
import dev.assize.report.Heading;
import dev.assize.report.Judged;
import dev.assize.report.ReportComposer;
import dev.assize.report.ReportView;
import dev.assize.report.SideFacts;
import dev.assize.run.Cost.Price;
import dev.assize.run.Manifest;
import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.run.RunId;
import dev.assize.score.ScoredRun;
import dev.assize.store.Acceptance;
import dev.assize.store.JournalReader;
import dev.assize.store.RunFolder;
import dev.assize.subject.Subject.Caching;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns stored evidence into decisions and a report; asks nobody anything. */
final class Reporting {

  private final World world;
  private final Comparer comparer;
  private final Rules rules;
  private final List<Acceptance> accepted;
  private final ProjectBasics project;

  /**
   * Decides by rules.
   *
   * @param accepted by the team, of whatever version and whenever
   */
  Reporting(World world, Comparer comparer, ProjectBasics project, List<Acceptance> accepted) {
    this.world = world;
    this.project = project;
    this.comparer = comparer;
    this.rules = project.gate();
    this.accepted = List.copyOf(accepted);
  }

  /** The report on every candidate of a run. */
  Verdicts onRun(RunFolder run) {
    try (JournalReader journal = run.read()) {
      Manifest manifest = journal.manifest();
      String baseline = manifest.facts().getOrDefault(Manifests.BASELINE, "");
      Optional<Side> before = Optional.empty();
      String why = "assize.yaml names none";
      if (!baseline.isEmpty()) {
        try {
          before = Optional.of(new Baselines(world).open(baseline, Optional.of(run)));
        } catch (InvalidInput e) {
          why =
              isOfMatrix(baseline)
                  ? "this run did not ask " + baseline
                  : e.problems().getFirst().found();
        }
      }
      List<Side> candidates =
          manifest.subjects().stream()
              .filter(entry -> !entry.id().equals(baseline))
              .map(entry -> new Side(journal, entry))
              .toList();
      try {
        return compose(run, manifest, before, candidates, why);
      } finally {
        before.ifPresent(side -> side.journal().close());
      }
    }
  }

  /**
   * One rule's arithmetic for each candidate of a run.
   *
   * @throws InvalidInput when there is no such rule, or nothing was compared
   */
  List<String> explain(RunFolder run, String rule) {
    List<String> known = Derivation.names(rules);
    if (!known.contains(rule)) {
      throw InvalidInput.of(
          "explain.unknown-rule",
          Place.of("RULE"),
          "no rule \"" + rule + "\"",
          "one of " + String.join("; ", known),
          Suggestion.remedy(rule, known));
    }
    List<String> lines = new ArrayList<>();
    List<Judged> judged = onRun(run).judged();
    for (Judged each : judged) {
      if (each instanceof Judged.Compared compared) {
        lines.add(
            rule
                + ": "
                + compared.comparison().candidate().address()
                + " against "
                + compared.comparison().baseline().address());
        HumanPoints human = compared.beside().human().points();
        if (rule.equals(Rules.MARGIN)) {
          human.shown().ifPresent(lines::add);
        }
        lines.addAll(
            Derivation.of(
                rules.forCandidates(judged.size()).inJudgedPoints(human.calibration()),
                holding(compared.comparison().candidate().version()),
                compared.comparison(),
                rule));
      }
    }
    if (lines.isEmpty()) {
      throw InvalidInput.of(
          "explain.nothing-compared",
          Place.of(run.id().text()),
          "this run compared nothing",
          "a run with a baseline",
          "Look at its report: assize report " + run.id());
    }
    return lines;
  }

  /** What is neither a file nor in another run can only be a subject of the matrix. */
  private static boolean isOfMatrix(String baseline) {
    return BaselineChoices.parse(baseline, List.of()).isEmpty();
  }

  /** The report on one pair of sides. */
  Verdicts onPair(Side baseline, Side candidate) {
    Heading heading = heading(candidate);
    return compose(
        heading,
        candidate.journal().manifest(),
        List.of(baseline, candidate),
        List.of(judge(baseline, candidate, rules)));
  }

  private Verdicts compose(
      RunFolder run, Manifest manifest, Optional<Side> before, List<Side> candidates, String why) {
    List<Judged> judged = new ArrayList<>();
    Rules asked = rules.forCandidates(candidates.size());
    for (Side candidate : candidates) {
      judged.add(
          before.map(side -> judge(side, candidate, asked)).orElseGet(() -> alone(candidate, why)));
    }
    List<Side> sides = new ArrayList<>(candidates);
    before.ifPresent(sides::add);
    return compose(
        new Heading(manifest.project(), run.id().text(), started(run.id().text())),
        manifest,
        sides,
        judged);
  }

  private Verdicts compose(
      Heading heading, Manifest manifest, List<Side> sides, List<Judged> judged) {
    ReportComposer composer =
        new ReportComposer(
            new StoredTexts(sides), rules, new Seed(manifest.seed()).derive("sample"));
    Answer worst =
        judged.stream()
            .map(j -> j.decision().answer())
            .reduce(Answer::worse)
            .orElse(Answer.INCONCLUSIVE);
    return new Verdicts(composer.compose(heading, manifest, judged), worst, judged);
  }

  private Judged judge(Side baseline, Side candidate, Rules asked) {
    Sights sights = new Sights(world, project, rules, baseline, candidate);
    Comparison comparison = sights.complete(comparer.compare(baseline, candidate));
    HumanPoints human = sights.human(comparison);
    WhoseChange whose = new WhoseChanges(baseline, candidate, comparison).find();
    Gate gate = gate(asked.inJudgedPoints(human.calibration()), candidate);
    boolean isSame = comparison.baseline().version().equals(comparison.candidate().version());
    Decision decision =
        new Scrutiny(project.evidence().budgets(), baseline, candidate)
            .decide(
                comparison,
                () -> {
                  Decision byGate = gate.decide(comparison);
                  // One version on both sides: there is no difference that a judge could get wrong.
                  Decision judged = isSame ? byGate : human.over(byGate);
                  return whose.over(judged, comparison, rules);
                });
    return new Judged.Compared(
        comparison,
        decision,
        facts(baseline),
        facts(candidate),
        sights.beside(comparison, human, whose));
  }

  private Gate gate(Rules asked, Side candidate) {
    return new Gate(asked, holding(candidate.subject().digest()));
  }

  private Acceptances holding(Digest version) {
    return Acceptances.holding(accepted, version, world.today());
  }

  private Judged alone(Side candidate, String why) {
    ScoredRun scored = candidate.scored();
    String named = candidate.journal().manifest().facts().getOrDefault(Manifests.BASELINE, "");
    Decision decision =
        !named.isEmpty() && isOfMatrix(named)
            ? Gate.withoutBaseline(why, askBoth(candidate.subject().id(), named))
            : Gate.withoutBaseline(why);
    HumanPoints human = new Calibrating(world, project, List.of(candidate)).ofFloors(rules, scored);
    Decision decided = human.over(gate(rules, candidate).decide(scored, decision));
    return new Judged.Alone(scored, decided, facts(candidate), why);
  }

  private static String askBoth(String candidate, String baseline) {
    return "Ask both: assize run --subject "
        + baseline
        + " --subject "
        + candidate
        + "; or compare with a run that asked it: assize run --subject "
        + candidate
        + " --baseline RUN:"
        + baseline;
  }

  private static SideFacts facts(Side side) {
    SubjectEntry subject = side.subject();
    Caching caching =
        subject.version().equals(Manifests.UNDECLARED)
            ? Caching.VERSION_UNDECLARED
            : Caching.ALLOWED;
    Price unknown = new Price.Unknown("no price list");
    return new SideFacts(caching, unknown, unknown, side.journal().manifest().digests());
  }

  private static Heading heading(Side side) {
    String run = side.journal().name();
    return new Heading(side.journal().manifest().project(), run, started(run));
  }

  private static Instant started(String run) {
    return RunId.startOf(run);
  }

  /** A report and the worst of its answers. */
  record Verdicts(ReportView view, Answer worst, List<Judged> judged) {}
}
