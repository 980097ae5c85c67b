package dev.assize.economics;

import dev.assize.base.Money;
import dev.assize.base.Seed;
import dev.assize.regression.Sample;
import dev.assize.run.Cost.Price;
import dev.assize.score.CaseFacts;
import dev.assize.score.Counts;
import dev.assize.score.State;
import dev.assize.score.Taken;
import dev.assize.stats.ClusteredQuantile;
import dev.assize.stats.FewClusters;
import dev.assize.stats.Interval;
import dev.assize.stats.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Works out the triads of a study. */
public final class Triads {

  /** The percentiles of latency that are shown. */
  static final double[] SHARES = {0.50, 0.95, 0.99};

  /** Draws of a bootstrap: what more of them would move a limit by is a tenth of its distance. */
  static final int DRAWS = 1_000;

  private final Study study;
  private final double level;
  private final Seed seed;

  /**
   * Prepares.
   *
   * @param level of all intervals, such as 0.95
   * @param seed decides the draws
   */
  public Triads(Study study, double level, Seed seed) {
    this.study = study;
    this.level = level;
    this.seed = seed;
  }

  /** Of all cases, then kind by kind, each with all subjects in their order. */
  public List<Triad> all() {
    return Stream.concat(
            of(Triad.ALL, study.all()),
            study.kinds().stream().flatMap(kind -> of(kind, study.ofKind(kind))))
        .toList();
  }

  private Stream<Triad> of(String kind, int[] which) {
    // Each subject by itself, on all processors; told in the order of the subjects.
    return study.subjects().parallelStream()
        .map(figures -> of(kind, figures, which))
        .toList()
        .stream();
  }

  /**
   * Of one subject on some cases.
   *
   * @param name of these cases
   */
  public Triad of(String name, Figures figures, int[] which) {
    long draws = seed.derive(name + "/" + figures.subject()).value();
    return new Triad(
        name,
        figures.subject(),
        quality(figures, which),
        spending(figures, which, draws),
        perCorrect(figures, which, draws),
        waiting(figures, which));
  }

  /** What one subject costs on some cases. */
  Spending spending(String name, Figures figures, int[] which) {
    return spending(figures, which, seed.derive(name + "/" + figures.subject()).value());
  }

  private Triad.Quality quality(Figures figures, int[] which) {
    List<CaseFacts> decided = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    Counts counts = Counts.NONE;
    boolean single = true;
    for (int i : which) {
      counts = counts.plus(figures.counts(i).majority());
      if (figures.isDecided(i)) {
        decided.add(study.cases().get(i));
        shares.add(figures.share(i));
        single &= figures.isSingle(i);
      }
    }
    Sample sample =
        new Sample(decided, shares.stream().mapToDouble(Double::doubleValue).toArray(), single);
    return new Triad.Quality(counts, sample.clusters(), sample.mean(), sample.interval(level));
  }

  private Spending spending(Figures figures, int[] which, long draws) {
    int unpriced = (int) Arrays.stream(which).filter(i -> !figures.isPriced(i)).count();
    if (unpriced > 0) {
      return new Spending.Unpriced(unpriced, which.length, figures.unpriced(which));
    }
    BigDecimal sum = BigDecimal.ZERO;
    double[] costs = new double[which.length];
    double[] trials = new double[which.length];
    int all = 0;
    for (int at = 0; at < which.length; at++) {
      trials[at] = figures.trials(which[at]).size();
      costs[at] = figures.cost(which[at]) * trials[at];
      all += figures.trials(which[at]).size();
      for (Outcome outcome : figures.trials(which[at])) {
        sum = sum.add(amount(outcome));
      }
    }
    Money mean = MoneyRange.mean(sum, BigDecimal.valueOf(all), study.currency());
    return new Spending.Known(
        mean,
        Arrays.stream(trials).distinct().count() == 1
            ? range(figures, which)
            : range(trials, costs, which, draws),
        new Money(sum, study.currency()),
        figures.unbilled(which),
        cautious(figures, which, mean, all));
  }

  private Money cautious(Figures figures, int[] which, Money mean, int trials) {
    double more =
        Arrays.stream(which)
            .mapToDouble(
                i -> (figures.cautiousCost(i) - figures.cost(i)) * figures.trials(i).size())
            .sum();
    return mean.plus(MoneyRange.money(more / trials, study.currency()));
  }

  private PerCorrect perCorrect(Figures figures, int[] which, long draws) {
    String why = figures.unpriced(which);
    if (!why.isEmpty()) {
      return new PerCorrect.Unpriced(why);
    }
    BigDecimal sum = BigDecimal.ZERO;
    int passes = 0;
    double[] costs = new double[which.length];
    double[] passed = new double[which.length];
    for (int at = 0; at < which.length; at++) {
      for (Outcome outcome : figures.trials(which[at])) {
        if (outcome.state() != State.UNSCORED && outcome.state() != State.NOT_ASKED) {
          sum = sum.add(amount(outcome));
          costs[at] += amount(outcome).doubleValue();
          passed[at] += outcome.state() == State.PASSED ? 1 : 0;
        }
      }
      passes += (int) passed[at];
    }
    return passes == 0
        ? new PerCorrect.Infinite(new Money(sum, study.currency()))
        : new PerCorrect.Known(
            MoneyRange.mean(sum, BigDecimal.valueOf(passes), study.currency()),
            range(passed, costs, which, draws));
  }

  private static BigDecimal amount(Outcome outcome) {
    return switch (outcome.price()) {
      case Price.Known known -> known.money().amount();
      case Price.Unknown unknown -> throw new IllegalStateException(unknown.reason());
    };
  }

  /** Where all cases have as many trials; nothing costs less than nothing. */
  private Optional<MoneyRange> range(Figures figures, int[] which) {
    double[] costs = Arrays.stream(which).mapToDouble(figures::cost).toArray();
    return MeanShift.of(costs, study.clusters(which))
        .interval(level)
        .map(i -> new Interval(Math.max(0, i.lo()), i.hi(), level))
        .map(each -> MoneyRange.of(each, study.currency()));
  }

  private Optional<MoneyRange> range(double[] units, double[] costs, int[] which, long draws) {
    Ratio ratio = Ratio.of(units, costs, study.clusters(which));
    Optional<Interval> interval =
        ratio.clusters() < FewClusters.LEAST
            ? Optional.empty()
            : ratio.interval(level, draws, DRAWS);
    return interval.map(each -> MoneyRange.of(each, study.currency()));
  }

  private Waiting waiting(Figures figures, int[] which) {
    List<Double> seconds = new ArrayList<>();
    List<Integer> cluster = new ArrayList<>();
    int[] clusters = study.clusters(which);
    int untimed = 0;
    String why = "no replies";
    for (int at = 0; at < which.length; at++) {
      for (Outcome outcome : figures.trials(which[at])) {
        switch (outcome.seconds()) {
          case Taken.Known known -> {
            seconds.add(known.amount());
            cluster.add(clusters[at]);
          }
          case Taken.Absent absent -> {
            untimed++;
            why = absent.why();
          }
        }
      }
    }
    if (seconds.isEmpty()) {
      return new Waiting.Untimed(why);
    }
    double[] values = seconds.stream().mapToDouble(Double::doubleValue).toArray();
    int[] numbers = cluster.stream().mapToInt(Integer::intValue).toArray();
    return new Waiting.Timed(
        values.length,
        untimed,
        Arrays.stream(SHARES).mapToObj(share -> percentile(values, numbers, share)).toList());
  }

  private Waiting.Percentile percentile(double[] values, int[] clusters, double share) {
    ClusteredQuantile quantile = ClusteredQuantile.of(values, clusters, share).orElseThrow();
    return new Waiting.Percentile(
        share, quantile.value(), quantile.lower(level), quantile.upper(level), level);
  }
}
