package dev.assize.economics;

import dev.assize.run.Charge;
import dev.assize.run.Cost.Price;
import dev.assize.score.CaseFacts;
import dev.assize.score.Counts;
import dev.assize.score.Taken;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * One subject's outcomes as numbers, case by case. A case is decided as in the gate, by the
 * majority of its trials, and then counts by the share of them that passed. Its cost is the mean of
 * its trials, known where every trial has a price; its time the mean of those that were timed.
 */
public final class Figures {

  private final String subject;
  private final List<List<Outcome>> trials;
  private final Counts[] counts;
  private final BigDecimal[] sum;
  private final double[] cost;
  private final double dearest;
  private final boolean[] priced;
  private final double[] seconds;
  private final double[] logSeconds;
  private final boolean[] timed;

  private Figures(String subject, List<List<Outcome>> trials) {
    int cases = trials.size();
    this.subject = subject;
    this.trials = trials;
    this.counts = new Counts[cases];
    this.sum = new BigDecimal[cases];
    this.cost = new double[cases];
    this.priced = new boolean[cases];
    this.seconds = new double[cases];
    this.logSeconds = new double[cases];
    this.timed = new boolean[cases];
    for (int i = 0; i < cases; i++) {
      read(i);
    }
    this.dearest =
        Charge.dearest(trials.stream().flatMap(List::stream).map(Outcome::charge).toList());
  }

  static Figures of(Account account, List<CaseFacts> cases) {
    return new Figures(
        account.subject(),
        cases.stream()
            .map(facts -> account.outcomes().getOrDefault(facts.id(), List.of()))
            .toList());
  }

  private void read(int at) {
    Counts states = Counts.NONE;
    BigDecimal paid = BigDecimal.ZERO;
    boolean all = true;
    double waited = 0;
    double logs = 0;
    int clocked = 0;
    for (Outcome outcome : trials.get(at)) {
      states = states.plus(outcome.state());
      if (outcome.price() instanceof Price.Known known) {
        paid = paid.add(known.money().amount());
      } else {
        all = false;
      }
      if (outcome.seconds() instanceof Taken.Known known) {
        waited += known.amount();
        logs += Math.log(known.amount());
        clocked++;
      }
    }
    counts[at] = states;
    priced[at] = all;
    sum[at] = paid;
    cost[at] = paid.doubleValue() / trials.get(at).size();
    timed[at] = clocked > 0;
    seconds[at] = timed[at] ? waited / clocked : 0;
    logSeconds[at] = timed[at] ? logs / clocked : 0;
  }

  public String subject() {
    return subject;
  }

  /** The trials of a case, at least one. */
  public List<Outcome> trials(int at) {
    return trials.get(at);
  }

  /** What became of the trials of a case. */
  public Counts counts(int at) {
    return counts[at];
  }

  /** Whether the case passed or failed. */
  public boolean isDecided(int at) {
    return counts[at].majority().isDecided();
  }

  /** The share of the decided trials that passed, of a case that is decided. */
  public double share(int at) {
    return (double) counts[at].passed() / counts[at].decided();
  }

  /** The same with every open trial counted as a failure. */
  double worst(int at) {
    return (double) counts[at].passed() / counts[at].total();
  }

  /** The same with every open trial counted as a pass. */
  double best(int at) {
    return 1 - (double) counts[at].failed() / counts[at].total();
  }

  /** Whether some of the trials have neither passed nor failed. */
  boolean isOpen(int at) {
    return counts[at].decided() < counts[at].total();
  }

  boolean isSingle(int at) {
    return counts[at].total() == 1;
  }

  /** Whether every trial of the case has a price. */
  public boolean isPriced(int at) {
    return priced[at];
  }

  /** The mean cost of a trial of a case that is priced, in the currency of the study. */
  public double cost(int at) {
    return cost[at];
  }

  /** The same exactly, but for the last of 34 digits where trials do not divide it. */
  public BigDecimal meanCost(int at) {
    return sum[at].divide(BigDecimal.valueOf(trials.get(at).size()), MathContext.DECIMAL128);
  }

  /** How many attempts at some cases told no use. */
  public long unbilled(int[] which) {
    return Arrays.stream(which).mapToLong(this::unbilled).sum();
  }

  private long unbilled(int at) {
    return trials.get(at).stream().mapToLong(Outcome::unbilled).sum();
  }

  /**
   * The same as {@link #cost} if each attempt that told no use had cost as much as the subject's
   * dearest reply: whoever is to be shown to be cheaper must be so even then.
   */
  public double cautiousCost(int at) {
    return cost[at] + unbilled(at) * dearest / trials.get(at).size();
  }

  /** Whether some trial of the case was timed. */
  public boolean isTimed(int at) {
    return timed[at];
  }

  /** The mean seconds of the timed trials of a case; 0 where there are none. */
  public double seconds(int at) {
    return seconds[at];
  }

  /** The mean of their logarithms. */
  double logSeconds(int at) {
    return logSeconds[at];
  }

  /** Why trials of some cases have no price: the most frequent reason; empty where all have one. */
  public String unpriced(int[] which) {
    TreeMap<String, Integer> reasons = new TreeMap<>();
    for (int i : which) {
      for (Outcome outcome : trials.get(i)) {
        if (outcome.price() instanceof Price.Unknown unknown) {
          reasons.merge(unknown.reason(), 1, Integer::sum);
        }
      }
    }
    String most = "";
    for (String reason : reasons.keySet()) {
      most = reasons.get(reason) > reasons.getOrDefault(most, 0) ? reason : most;
    }
    return most;
  }
}
