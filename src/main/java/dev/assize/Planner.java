package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.base.Numbers;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Seed;
import dev.assize.regression.Bill;
import dev.assize.regression.Design;
import dev.assize.regression.Prospect;
import dev.assize.regression.Prospect.Assumptions;
import dev.assize.regression.Rules;
import dev.assize.report.Against;
import dev.assize.report.Difference;
import dev.assize.score.CaseFacts;
import dev.assize.stats.PairedTable;
import dev.assize.store.Runs;
import dev.assize.subject.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/** Works out what a run can show, from the golden set and what past runs saw. */
final class Planner {

  /** About what a hosted model shows between two runs of one version at temperature 0. */
  private static final double USUAL_SHARE = 0.10;

  /** Assumed of cases of one cluster. */
  private static final double USUAL_CORRELATION = 0.10;

  private static final double POWER = 0.80;

  private final World world;
  private final Function<String, Reported> reports;

  /**
   * @param reports by the id of a run
   */
  Planner(World world, Function<String, Reported> reports) {
    this.world = world;
    this.reports = reports;
  }

  Planned plan(OptionalDouble margin, OptionalDouble discordantShare) {
    Problems problems = new Problems();
    Docket docket = DocketReader.read(world, problems);
    problems.orThrow();
    Optional<Reported> newest = newest();
    Seen seen =
        discordantShare.isPresent()
            ? new Seen(
                share("--discordant", discordantShare.getAsDouble()), "as you say", Luck.UNKNOWN)
            : newest
                .flatMap(Planner::seen)
                .orElse(
                    new Seen(
                        USUAL_SHARE, "assumed, as no run has compared anything yet", Luck.ALONE));
    Assumptions assumed = new Assumptions(seen.share(), USUAL_CORRELATION, POWER);
    String compared = BaselinePlanner.named(world, docket);
    List<Subject> all = docket.project().asked(compared);
    int subjects = all.size();
    int candidates = (int) all.stream().filter(each -> !each.id().equals(compared)).count();
    Rules gate = docket.project().gate().forCandidates(candidates);
    Rules asked =
        margin.isPresent() ? gate.withMargin(share("--margin", margin.getAsDouble())) : gate;
    int trials = docket.project().run().trials();
    Repeats repeats = new Repeats(trialsOfLastLook(asked.design(), trials), seen);
    long questions = (long) subjects * trials;
    BaselineForecast baseline = BaselineForecast.of(world, docket);
    List<CaseFacts> facts = docket.golden().cases().stream().map(CaseFacts::of).toList();
    return new Planned(
        docket.project().name(),
        docket.golden().size(),
        subjects,
        trials,
        assumed,
        seen.basis(),
        repeats.sentence(),
        asked,
        beside(
            Prospect.of(asked, facts, repeats.over(assumed), new LastSeen(world).of(compared)),
            newest),
        Bill.of(asked, facts, assumed, new Seed(docket.project().run().seed())),
        questions * docket.golden().size(),
        new JudgeForecast(docket, subjects, compared.isEmpty() ? 0 : candidates).calls(trials),
        baseline.sentence(),
        baseline.calls(),
        newest.map(Planner::noise).orElse(List.of()),
        new LabelForecast(world, docket, asked, assumed).lines(),
        docket.judges().isEmpty() ? "" : "rejudge: " + RejudgeNeeds.of(asked.margin()).words());
  }

  /** How much of what differs between versions is the luck of a trial, which more trials take. */
  private enum Luck {
    /** As between two runs of one version. */
    ALONE,
    UNKNOWN
  }

  private record Seen(double share, String basis, Luck luck) {}

  /** What several trials of a case leave of the spread of its difference. */
  private record Repeats(int trials, Seen seen) {

    Assumptions over(Assumptions once) {
      return switch (seen.luck()) {
        case ALONE ->
            new Assumptions(once.discordantShare() / trials, once.correlation(), once.power());
        case UNKNOWN -> once;
      };
    }

    String sentence() {
      if (trials == 1) {
        return "";
      }
      String decided = "trials: the last look has " + trials + " of each case; ";
      return switch (seen.luck()) {
        case ALONE ->
            decided
                + "what differs is taken for luck, of whose variance 1/"
                + trials
                + " is left then";
        case UNKNOWN ->
            decided
                + "how much of what differs is luck that they even out is not known: planned as if"
                + " none were, so they may show more";
      };
    }
  }

  private static int trialsOfLastLook(Design design, int trials) {
    return switch (design) {
      case Design.OneLook one -> trials;
      case Design.EarlyStop early -> trials;
      case Design.TwoLooks two -> trials + two.trials();
    };
  }

  /** The newest run that compared something. */
  private Optional<Reported> newest() {
    return new Runs(world.local().resolve("runs"))
        .all().stream()
            .map(StoredRun::of)
            .filter(
                run -> run.condition() == StoredRun.Condition.FINISHED && run.subjects().size() > 1)
            .findFirst()
            .map(run -> reports.apply(run.id()));
  }

  /** Of its first candidate: whatever the candidate, the judges are the same. */
  private static List<String> noise(Reported run) {
    return run.view().candidates().stream()
        .limit(1)
        .flatMap(view -> new NoiseAdvice(run.run()).lines(view.judges()).stream())
        .toList();
  }

  /** What cannot be planned beside what the run's first candidate showed of it. */
  private static List<Prospect> beside(List<Prospect> prospects, Optional<Reported> run) {
    Map<String, String> found = new HashMap<>();
    run.ifPresent(
        reported ->
            reported.view().candidates().stream()
                .limit(1)
                .flatMap(view -> view.decision().rules().stream())
                .forEach(
                    rule ->
                        found.put(
                            rule.rule().name(),
                            "run " + reported.run() + " found: " + rule.measured())));
    return prospects.stream()
        .map(each -> each.seeing(found.getOrDefault(each.rule(), "")))
        .toList();
  }

  /**
   * The share of cases that differed between its versions. That none did is no reason to plan as if
   * none ever could.
   */
  private static Optional<Seen> seen(Reported run) {
    List<PairedTable> tables =
        run.view().candidates().stream()
            .flatMap(
                view -> view.against() instanceof Against.Baseline b ? Stream.of(b) : Stream.of())
            .flatMap(
                against ->
                    against.difference() instanceof Difference.Measured measured
                        ? Stream.of(measured.table())
                        : Stream.of())
            .filter(table -> table.total() > 0)
            .toList();
    return tables.stream()
        .filter(table -> table.discordant() > 0)
        .map(table -> table.discordantShare().orElseThrow())
        .map(share -> new Seen(share, "seen in run " + run.run(), Luck.UNKNOWN))
        .findFirst()
        .or(
            () ->
                tables.stream()
                    .map(
                        table ->
                            new Seen(
                                USUAL_SHARE,
                                "assumed, as none of "
                                    + Numbers.count(table.total(), "case")
                                    + " differed in run "
                                    + run.run(),
                                Luck.ALONE))
                    .findFirst());
  }

  private static double share(String option, double value) {
    if (value > 0 && value < 1) {
      return value;
    }
    throw InvalidInput.of(
        "plan.bad-share",
        Place.of(option),
        String.valueOf(value),
        "a share between 0 and 1: 0.05 is five points",
        "");
  }
}
