package dev.assize;

import dev.assize.economics.Account;
import dev.assize.economics.Outcome;
import dev.assize.run.Cost.Price;
import dev.assize.run.ReplyKey;
import dev.assize.run.Trial;
import dev.assize.score.Amount;
import dev.assize.score.CaseScore;
import dev.assize.score.RunScorer;
import dev.assize.score.ScoredRun;
import dev.assize.score.State;
import dev.assize.score.Taken;
import dev.assize.store.TrialEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads out of a journal what one subject did with the cases: each trial's outcome by the usual
 * scoring, its price by the project's price book, and its seconds where the reply was fresh. What
 * has no price is unpriced, and what was not asked is an outcome, too.
 */
final class AccountReader {

  private static final Outcome NOT_ASKED =
      new Outcome(
          State.NOT_ASKED,
          new Price.Unknown("trials that nobody asked"),
          new Taken.Absent("trials that nobody asked"));

  private final Side side;
  private final ReplyPrices prices;
  private final Map<String, List<Double>> tokensIn = new HashMap<>();
  private final Map<String, List<Double>> tokensOut = new HashMap<>();
  private int estimated;

  private AccountReader(Side side, ReplyPrices prices) {
    this.side = side;
    this.prices = prices;
  }

  /**
   * What was read.
   *
   * @param cases as its run knew them, with the criteria by which they were decided, by id
   * @param tokensIn mean input tokens of a reply, by case; a case of which nobody reported them is
   *     not there
   * @param tokensOut likewise
   * @param estimated how many replies are priced by tokens that were counted in their texts
   */
  record Read(
      Account account,
      SortedMap<String, CaseScore> cases,
      Map<String, Double> tokensIn,
      Map<String, Double> tokensOut,
      int estimated) {

    /** Input tokens of a reply, over all cases; empty where nobody reported them. */
    OptionalDouble meanTokensIn() {
      return tokensIn.values().stream().mapToDouble(Double::doubleValue).average();
    }
  }

  /**
   * Reads a side.
   *
   * @param name as reports call it
   */
  static Read of(Side side, String name, ReplyPrices prices) {
    return new AccountReader(side, prices).read(name);
  }

  private Read read(String name) {
    ScoredRun scored = side.scored();
    SortedMap<String, CaseScore> cases = new TreeMap<>();
    scored.cases().forEach(each -> cases.put(each.id(), each));
    Map<String, Outcome[]> outcomes = new TreeMap<>();
    cases.keySet().forEach(id -> outcomes.put(id, nothing()));
    side.journal()
        .trials(side.subject().id())
        .filter(entry -> entry.key().trial() <= side.trials())
        .filter(entry -> isOf(entry.key(), cases))
        .forEach(entry -> take(entry, outcomes));
    Map<String, List<Outcome>> lists = new TreeMap<>();
    outcomes.forEach((id, trials) -> lists.put(id, List.of(trials)));
    return new Read(new Account(name, lists), cases, means(tokensIn), means(tokensOut), estimated);
  }

  private static Map<String, Double> means(Map<String, List<Double>> tokens) {
    Map<String, Double> means = new HashMap<>();
    tokens.forEach(
        (id, counts) ->
            means.put(
                id, counts.stream().mapToDouble(Double::doubleValue).average().orElseThrow()));
    return means;
  }

  private Outcome[] nothing() {
    Outcome[] trials = new Outcome[side.trials()];
    Arrays.fill(trials, NOT_ASKED);
    return trials;
  }

  /** A reply to another question of that name says nothing. */
  private static boolean isOf(ReplyKey key, Map<String, CaseScore> cases) {
    CaseScore asked = cases.get(key.caseId());
    return asked != null && asked.facts().input().equals(key.input());
  }

  private void take(TrialEntry entry, Map<String, Outcome[]> outcomes) {
    ReplyKey key = entry.key();
    Optional<Trial> trial = side.journal().trial(key);
    Outcome[] trials = outcomes.get(key.caseId());
    if (trial.isEmpty() || trials == null) {
      return;
    }
    trials[key.trial() - 1] =
        new Outcome(
            RunScorer.state(entry),
            prices.charge(trial.get()),
            Amount.LATENCY.of(trial.get(), prices.book()));
    estimated += prices.isEstimated(trial.get()) ? 1 : 0;
    count(Amount.TOKENS_IN, trial.get(), tokensIn);
    count(Amount.TOKENS_OUT, trial.get(), tokensOut);
  }

  private void count(Amount amount, Trial trial, Map<String, List<Double>> tokens) {
    if (amount.of(trial, prices.book()) instanceof Taken.Known known) {
      tokens.computeIfAbsent(trial.key().caseId(), id -> new ArrayList<>()).add(known.amount());
    }
  }
}
