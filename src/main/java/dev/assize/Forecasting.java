package dev.assize;

import dev.assize.Estimator.Guess;
import dev.assize.base.Numbers;
import dev.assize.base.Seed;
import dev.assize.budget.Budget;
import dev.assize.budget.Consumption;
import dev.assize.judge.Judge;
import dev.assize.provider.Exchange;
import dev.assize.provider.Failure;
import dev.assize.provider.Source;
import dev.assize.replay.Archive;
import dev.assize.replay.Assignment;
import dev.assize.replay.Court;
import dev.assize.replay.Governance;
import dev.assize.replay.GovernedBench;
import dev.assize.replay.Limits;
import dev.assize.replay.Opening;
import dev.assize.replay.Order;
import dev.assize.replay.ProviderTerms;
import dev.assize.replay.Spectator;
import dev.assize.replay.StopRule;
import dev.assize.replay.TrialSink;
import dev.assize.run.Finding;
import dev.assize.run.ReplyKey;
import dev.assize.run.Trial;
import dev.assize.store.RunFolder;
import dev.assize.subject.Subject;
import dev.assize.tokens.TokenEstimator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds out what a run would ask by playing it where nothing is let out: what cassettes, cache and
 * the run itself hold answers as it would, and every other call is counted and refused. Judges look
 * at replies that are held, and at stand-ins for those that are not.
 */
final class Forecasting {

  private final World world;
  private final Docket docket;
  private final RunPlan plan;
  private final Optional<RunFolder> begun;
  private final Archive archive;

  /**
   * @param begun the run, where one is gone on with
   * @param archive is looked into, and closed
   */
  Forecasting(
      World world, Docket docket, RunPlan plan, Optional<RunFolder> begun, Archive archive) {
    this.world = world;
    this.docket = docket;
    this.plan = plan;
    this.begun = begun;
    this.archive = archive;
  }

  /** The forecast, and how budgets would stand. */
  Forecast forecast(RunBudget budget) {
    Refusal refusal = new Refusal();
    PastCalls past = PastCalls.of(world);
    Estimator estimator = new Estimator(budget.rates(world.today()), past);
    List<Forecast.Asked> asked = new ArrayList<>();
    List<Guess> all = new ArrayList<>();
    try (GovernedBench bench = bench(refusal);
        Begun before = Begun.of(begun)) {
      Map<Assignment, Trial> trials = new LinkedHashMap<>();
      for (Subject subject : plan.subjects()) {
        Map<Assignment, Trial> own = play(subject, bench, before);
        own.values().forEach(trial -> trial.response().exchanges().forEach(past::add));
        trials.putAll(own);
        List<Guess> guesses = new ArrayList<>();
        for (Order order : refusal.taken()) {
          guesses.add(estimator.guess(order));
        }
        furtherTurns(own, guesses, estimator);
        asked.add(estimator.asked("subject " + subject.id(), held(own), guesses));
        all.addAll(guesses);
      }
      StandIns standIns = new StandIns(world, docket, plan, estimator, trials, refusal);
      for (Judge judge : docket.judges().values()) {
        if (!judge.providers().isEmpty()) {
          StandIns.Heard heard = standIns.ask(judge, bench, before);
          List<Guess> guesses = heard.wanted().stream().map(estimator::guess).toList();
          asked.add(estimator.asked("judge:" + judge.name(), heard.held(), guesses));
          all.addAll(guesses);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the estimate was interrupted", e);
    }
    return new Forecast(
        docket.project().name(),
        docket.project().evidence().tariffs().currency(),
        asked,
        standing(budget, all),
        askFirst(all),
        notes(estimator));
  }

  /** Nothing is sent, so no pace is to be kept. */
  private GovernedBench bench(Refusal refusal) {
    Map<String, ProviderTerms> terms = new TreeMap<>();
    Terms.of(docket)
        .forEach(
            (name, usual) ->
                terms.put(
                    name,
                    new ProviderTerms(
                        usual.connection(), usual.version(), usual.caching(), Limits.DEFAULT)));
    Seed seed = new Seed(plan.settings().seed());
    return new GovernedBench(
        terms, new Governance(world.time(), seed, refusal, TokenEstimator.bytePairs(), archive));
  }

  private Map<Assignment, Trial> play(Subject subject, GovernedBench bench, Begun before) {
    Map<Assignment, Trial> trials = new ConcurrentHashMap<>();
    Map<ReplyKey, Assignment> byKey = new ConcurrentHashMap<>();
    List<Assignment> own =
        plan.assignments().stream().filter(each -> each.subject().equals(subject)).toList();
    own.forEach(each -> byKey.put(each.key(), each));
    Spectator keeping =
        new Spectator() {
          @Override
          public void began(int count) {}

          @Override
          public void finished(Trial trial) {
            Optional.ofNullable(byKey.get(trial.key())).ifPresent(a -> trials.put(a, trial));
          }
        };
    Court court =
        new Court(
            new Nowhere(),
            (assignment, trial, on, sink) -> List.of(),
            before::answered,
            StopRule.never(),
            keeping);
    new Players(plan.settings(), world.time())
        .of(bench, plan.baseline().sitting(), court)
        .play(own);
    Map<Assignment, Trial> sorted = new LinkedHashMap<>();
    own.forEach(each -> Optional.ofNullable(trials.get(each)).ifPresent(t -> sorted.put(each, t)));
    return sorted;
  }

  /** Keeps nothing. */
  private record Nowhere() implements TrialSink {
    @Override
    public void reply(Trial trial) {}

    @Override
    public void verdict(Finding finding) {}
  }

  /** A conversation breaks off where its first reply is not there: later turns are no shorter. */
  private void furtherTurns(
      Map<Assignment, Trial> trials, List<Guess> guesses, Estimator estimator) {
    trials.forEach(
        (assignment, trial) -> {
          boolean isRefused =
              trial.response().failure().map(Failure::kind).stream()
                  .anyMatch(Failure.Kind.BUDGET::equals);
          int left =
              Opening.live(assignment.golden().question()) - trial.response().exchanges().size();
          if (isRefused) {
            Exchange refused = trial.response().exchanges().getLast();
            Order again =
                new Order(
                    assignment.subject().provider(), refused.call(), assignment.golden().id());
            for (int i = 0; i < left; i++) {
              guesses.add(estimator.guess(again));
            }
          }
        });
  }

  private static long held(Map<Assignment, Trial> trials) {
    return trials.values().stream()
        .flatMap(trial -> trial.response().exchanges().stream())
        .filter(Forecasting::isHeld)
        .count();
  }

  /** Live evidence is that of the run which is gone on with. */
  static boolean isHeld(Exchange exchange) {
    boolean isRefused =
        exchange.outcome() instanceof Failure failure
            && (failure.kind() == Failure.Kind.BUDGET
                || failure.kind() == Failure.Kind.CASSETTE_MISS);
    return !isRefused && (exchange.source() != Source.LIVE || !exchange.attempts().isEmpty());
  }

  private List<Forecast.Expected> standing(RunBudget budget, List<Guess> all) {
    Map<String, String> features = new TreeMap<>();
    docket.golden().cases().forEach(each -> features.put(each.id(), each.standing().feature()));
    List<Forecast.Expected> standing = new ArrayList<>();
    for (Map.Entry<Budget, Consumption> each : budget.before(begun).entrySet()) {
      List<Guess> counted =
          all.stream()
              .filter(g -> each.getKey().counts(features.getOrDefault(g.order().caseId(), "")))
              .toList();
      standing.add(new Forecast.Expected(each.getKey(), each.getValue(), Estimator.known(counted)));
    }
    return standing;
  }

  private Optional<Forecast.AskFirst> askFirst(List<Guess> all) {
    return Forecast.AskFirst.of(
        docket.project().budgeting(),
        all.stream().map(Guess::needs).reduce(Consumption.NONE, Consumption::plus));
  }

  private List<String> notes(Estimator estimator) {
    List<String> notes = new ArrayList<>();
    notes.add("tokens are estimates from the prompts, by one widely used vocabulary");
    notes.addAll(estimator.notes());
    notes.add("seconds are those of calls, added up; calls that go side by side take less time");
    long sentinels =
        docket.judges().values().stream().mapToLong(j -> docket.sentinels().of(j).size()).sum();
    notes.add(
        "not in it: retries, tool rounds after the first call, confirmations, probes, further looks"
            + (sentinels == 0 ? "" : ", " + Numbers.count(sentinels, "sentinel")));
    return notes;
  }
}
