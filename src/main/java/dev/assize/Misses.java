package dev.assize;

import dev.assize.base.Problems;
import dev.assize.base.Seed;
import dev.assize.cases.GoldenCase;
import dev.assize.check.CalledCheck;
import dev.assize.judge.Judge;
import dev.assize.project.RunSettings;
import dev.assize.provider.Exchange;
import dev.assize.provider.Failure;
import dev.assize.replay.Assignment;
import dev.assize.replay.Bench;
import dev.assize.replay.CacheKey;
import dev.assize.replay.CassetteMode;
import dev.assize.replay.CassetteShelf;
import dev.assize.replay.Court;
import dev.assize.replay.Governance;
import dev.assize.replay.GovernedBench;
import dev.assize.replay.ProviderTerms;
import dev.assize.replay.Replayer;
import dev.assize.replay.Spectator;
import dev.assize.replay.StopRule;
import dev.assize.replay.TrialSink;
import dev.assize.report.Visible;
import dev.assize.run.Finding;
import dev.assize.run.Trial;
import dev.assize.subject.Subject;
import dev.assize.tokens.TokenEstimator;
import dev.assize.verdict.Criterion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells which calls about a case are not recorded, and how they differ from what is. It plays the
 * case from the cassettes alone, because what a later turn, a tool round or a judge asks depends on
 * the replies before.
 */
final class Misses {

  private static final int TRIAL = 1;

  private final World world;
  private final Docket docket;
  private final CassetteShelf shelf;
  private final Map<String, ProviderTerms> terms;

  Misses(World world, Docket docket, CassetteShelf shelf) {
    this.world = world;
    this.docket = docket;
    this.shelf = shelf;
    this.terms = Terms.of(docket);
  }

  /** One for each call that is missing, in the order of the calls; else one that says so. */
  List<Missed> of(Subject subject, GoldenCase golden) {
    Played played = play(new Assignment(subject, golden, TRIAL));
    List<Missed> missed = new ArrayList<>();
    int calls = 0;
    for (Trial trial : played.trials) {
      for (Exchange exchange : trial.response().exchanges()) {
        calls++;
        String which = calls == 1 ? "" : "call " + calls + " ";
        missing(exchange, subject.provider())
            .ifPresent(key -> missed.add(explain(subject, which, subject.provider(), key)));
      }
    }
    for (Finding finding : played.findings) {
      String provider = provider(golden, finding.criterion());
      for (Exchange exchange : finding.exchanges()) {
        calls++;
        missing(exchange, provider)
            .ifPresent(
                key -> missed.add(explain(subject, finding.criterion().by() + " ", provider, key)));
      }
    }
    if (missed.isEmpty()) {
      String all = calls == 1 ? "" : ", all " + calls + " calls";
      missed.add(new Missed(subject.id(), "recorded" + all, List.of()));
    }
    return missed;
  }

  private Optional<CacheKey> missing(Exchange exchange, String provider) {
    boolean isMissing =
        exchange.outcome() instanceof Failure failure
            && failure.kind() == Failure.Kind.CASSETTE_MISS;
    return isMissing
        ? Optional.ofNullable(terms.get(provider))
            .map(known -> CacheKey.of(known, exchange.call(), new Bench.Slot(TRIAL, 0)))
        : Optional.empty();
  }

  private Missed explain(Subject subject, String which, String provider, CacheKey key) {
    List<String> lines = shelf.explainMiss(provider, key);
    return new Missed(
        subject.id(),
        which
            + (lines.isEmpty()
                ? "not recorded, and nothing else of this provider and model is"
                : "not recorded; the nearest recorded call differs in"),
        lines.stream().map(Visible::marked).toList());
  }

  private String provider(GoldenCase golden, Criterion criterion) {
    Optional<String> judge =
        docket.judges().values().stream()
            .filter(each -> each.criterion().equals(criterion))
            .map(Judge::provider)
            .findFirst();
    return judge.orElseGet(
        () ->
            docket.checks().of(golden, new Problems()).stream()
                .filter(check -> check.criterion().equals(criterion))
                .map(check -> check.examination() instanceof CalledCheck c ? c.provider() : "")
                .findFirst()
                .orElse(""));
  }

  private Played play(Assignment assignment) {
    RunSettings usual = docket.project().run();
    RunSettings settings =
        new RunSettings(
            TRIAL, usual.seed(), CassetteMode.REPLAY, usual.cassettes(), usual.rounds());
    Seed seed = new Seed(settings.seed());
    Governance governance =
        new Governance(
            world.time(),
            seed,
            new Unbudgeted(),
            TokenEstimator.bytePairs(),
            Memories.of(world, settings, RunRequest.Memory.FRESH));
    Played played = new Played();
    Court court =
        new Court(
            played,
            new CaseExaminer(docket, trial -> List.of(), outcome -> {}),
            key -> Optional.empty(),
            StopRule.never(),
            Spectator.nobody());
    try (GovernedBench bench = new GovernedBench(terms, governance)) {
      new Replayer(
              bench, court, new Replayer.Plan(seed, settings.rounds(), Duration.ZERO, world.time()))
          .play(List.of(assignment));
    }
    return played;
  }

  /** What was asked, in order. */
  private static final class Played implements TrialSink {
    private final List<Trial> trials = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    @Override
    public synchronized void reply(Trial trial) {
      trials.add(trial);
    }

    @Override
    public synchronized void verdict(Finding finding) {
      findings.add(finding);
    }
  }
}
