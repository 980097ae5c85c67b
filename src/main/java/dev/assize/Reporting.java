package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.base.Seed;
import dev.assize.check.Checks;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.project.BaselineChoices;
import dev.assize.regression.Attempt;
import dev.assize.regression.Rules;
import dev.assize.report.Heading;
import dev.assize.report.Judged;
import dev.assize.report.ReportComposer;
import dev.assize.report.ReportFormat;
import dev.assize.report.ReportView;
import dev.assize.report.economics.SideCost.Role;
import dev.assize.run.Charge;
import dev.assize.run.Cost.Price;
import dev.assize.run.Manifest;
import dev.assize.run.RunId;
import dev.assize.store.JournalReader;
import dev.assize.store.RunFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Turns stored evidence into decisions and a report; asks nobody anything. */
final class Reporting {

  private final World world;
  private final Deciding deciding;
  private final Rules rules;
  private final Audience audience;

  /** Who reads the report. */
  private enum Audience {
    /** A program that wants the decisions. */
    DECISIONS,
    /** People, one of whom pays. */
    PAYER
  }

  private Reporting(World world, Deciding deciding, Audience audience) {
    this.world = world;
    this.deciding = deciding;
    this.rules = deciding.rules();
    this.audience = audience;
  }

  /** By the project's own gate, as if some cases were not there. */
  static Reporting without(World world, Set<String> aside) {
    ProjectBasics project = ProjectBasics.of(world);
    Comparer comparer =
        new Comparer(new Rederivation(Checks.all(), project.evidence().prices()), aside);
    return new Reporting(
        world,
        new Deciding(world, comparer, project, Accepting.accepted(world)),
        Audience.DECISIONS);
  }

  /** The same, and where the project asks for it what all of it costs and brings. */
  Reporting forPayer() {
    return new Reporting(world, deciding, Audience.PAYER);
  }

  /** For the payer where one of the formats shows what that takes a while to work out. */
  Reporting in(List<ReportFormat> formats) {
    return formats.stream().anyMatch(ReportFormat::showsEconomics) ? forPayer() : this;
  }

  /** By the project's own gate, with every case. */
  static Reporting of(World world) {
    return without(world, Set.of());
  }

  /** Who decided. */
  Deciding deciding() {
    return deciding;
  }

  /** The report on every candidate of a run. */
  Reported onRun(RunFolder run) {
    return with(run, this::compose);
  }

  /** The decision on every candidate of a run, without a report. */
  List<Judged> decisions(RunFolder run) {
    return with(run, Hearing::judged);
  }

  /** What a history keeps of those decisions. */
  Told told(RunFolder run) {
    return told(run.id().text(), decisions(run));
  }

  private Told told(String run, List<Judged> judged) {
    return Told.of(run, rules.level(), judged);
  }

  /**
   * What was looked at and decided.
   *
   * @param judged the candidates, in their order
   */
  private record Hearing(
      Heading heading,
      Manifest manifest,
      Optional<Side> before,
      List<Side> candidates,
      List<Judged> judged) {}

  /** The journals are open as long as they are of use. */
  private <T> T with(RunFolder run, Function<Hearing, T> use) {
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
              BaselineChoices.isOfMatrix(baseline)
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
        return use.apply(
            new Hearing(
                new Heading(manifest.project(), run.id().text(), RunId.startOf(run.id().text())),
                manifest,
                before,
                candidates,
                judged(run, before, candidates, why)));
      } finally {
        before.ifPresent(side -> side.journal().close());
      }
    }
  }

  /** The report on one pair of sides. */
  Reported onPair(Side baseline, Side candidate) {
    return compose(
        new Hearing(
            heading(candidate),
            candidate.journal().manifest(),
            Optional.of(baseline),
            List.of(candidate),
            List.of(
                deciding.judge(
                    baseline,
                    candidate,
                    rules.forCandidates(Fellows.of(baseline, candidate)),
                    new Attempt.Replay()))));
  }

  private List<Judged> judged(
      RunFolder run, Optional<Side> before, List<Side> candidates, String why) {
    List<Judged> judged = new ArrayList<>();
    Rules asked = rules.forCandidates(candidates.size());
    for (Side candidate : candidates) {
      judged.add(
          before
              .map(side -> deciding.judge(side, candidate, asked, attempt(run, candidate, asked)))
              .orElseGet(() -> deciding.alone(candidate, why)));
    }
    return judged;
  }

  /** One try ships by mistake with the probability outside of one end of the deciding interval. */
  private Attempt attempt(RunFolder run, Side candidate, Rules asked) {
    double alpha = (1 - asked.shipLevel()) / 2;
    return new Attempts(world).of(run, candidate.subject(), alpha);
  }

  private Reported compose(Hearing hearing) {
    List<Side> sides = new ArrayList<>(hearing.candidates());
    hearing.before().ifPresent(sides::add);
    GoldenPlaces places = new GoldenPlaces(world.folder(), deciding.separator());
    ReportComposer composer =
        new ReportComposer(
            new StoredTexts(sides, places::of),
            rules,
            new Seed(hearing.manifest().seed()).derive("sample"),
            deciding.split(),
            new Hindsight(world, deciding.project(), sides));
    ReportView view = composer.compose(hearing.heading(), hearing.manifest(), hearing.judged());
    boolean isPaidFor = audience == Audience.PAYER && deciding.project().economics().isReported();
    return new Reported(
        isPaidFor && !hearing.candidates().isEmpty() ? view.with(economics(hearing)) : view,
        told(hearing.heading().run(), hearing.judged()));
  }

  private JsonObject economics(Hearing hearing) {
    List<Judged> judged = hearing.judged();
    List<Payable> sides = new ArrayList<>();
    hearing
        .before()
        .ifPresent(side -> sides.add(new Payable(side, Role.BASELINE, judgesBefore(judged))));
    for (int i = 0; i < judged.size(); i++) {
      sides.add(new Payable(hearing.candidates().get(i), Role.CANDIDATE, judges(judged.get(i))));
    }
    return new PayerDesk(world, deciding.project(), sides).view(hearing.heading().run()).json();
  }

  private static Charge judgesBefore(List<Judged> judged) {
    return judged.stream()
        .filter(Judged.Compared.class::isInstance)
        .map(each -> ((Judged.Compared) each).baseline().expenses().judges().charge())
        .findFirst()
        .orElseGet(() -> Charge.of(new Price.Unknown("nothing was compared")));
  }

  private static Charge judges(Judged judged) {
    return switch (judged) {
      case Judged.Compared compared -> compared.candidate().expenses().judges().charge();
      case Judged.Alone alone -> alone.facts().expenses().judges().charge();
    };
  }

  private static Heading heading(Side side) {
    String run = side.journal().name();
    return new Heading(side.journal().manifest().project(), run, RunId.startOf(run));
  }
}
