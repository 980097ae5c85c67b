package dev.assize.simulation;

import dev.assize.base.Numbers;
import dev.assize.base.Seed;
import dev.assize.regression.Look;
import dev.assize.simulation.ErrorRates.Probe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs every simulation and writes the page of their results.
 *
 * <pre>java -cp CLASSPATH dev.assize.simulation.Simulations PAGE [RUNS [SEED [ONLY]]]</pre>
 *
 * With {@code ONLY} nothing is written: the rows of error rates, of splits and of judged floors
 * whose names hold it are printed, as they stand in the page.
 */
final class Simulations {

  private static final int RUNS = 20_000;
  private static final long SEED = 20_261_121L;

  private final int runs;
  private final Seed seed;

  Simulations(int runs, Seed seed) {
    this.runs = runs;
    this.seed = seed;
  }

  public static void main(String[] args) throws Exception {
    int runs = args.length > 1 ? Integer.parseInt(args[1]) : RUNS;
    long seed = args.length > 2 ? Long.parseLong(args[2]) : SEED;
    Simulations simulations = new Simulations(runs, new Seed(seed));
    if (args.length > 3) {
      simulations.print(args[3]);
      return;
    }
    String page = simulations.page();
    Files.writeString(Path.of(args[0]), page);
  }

  /** An experiment with what came of it. */
  private record Decided(Probe probe, Tally tally) {

    List<String> claims() {
      return probe.claims().stream()
          .map(claim -> claim.row(probe.experiment().name(), tally))
          .toList();
    }

    boolean hasParts() {
      return probe.experiment().golden().critical() > 0
          || !probe.experiment().rules().more().isEmpty();
    }

    String parts() {
      return Page.row(
          probe.experiment().name(),
          tally.holds().text(),
          tally.holdsByCritical().text(),
          tally.holdsByRule().text(),
          tally.holdsByInterval().text());
    }
  }

  private void print(String only) {
    ErrorRates.all().stream()
        .filter(probe -> probe.experiment().name().contains(only))
        .map(probe -> new Decided(probe, decided(probe.experiment())))
        .forEach(decided -> decided.claims().forEach(System.out::println));
    Split.all().stream()
        .filter(split -> split.name().contains(only))
        .forEach(split -> System.out.println(split(split)));
    JudgedFloor.all().stream()
        .filter(floor -> floor.name().contains(only))
        .forEach(floor -> System.out.println(judged(floor)));
  }

  private String judged(JudgedFloor floor) {
    return timed(floor.name(), () -> floor.row(floor.missed(runs, seed)));
  }

  private String split(Split split) {
    return timed("second look, " + split.name(), () -> split.row(runs, seed));
  }

  /** The same runs and seed, the same bytes, on however many cores. */
  String page() {
    List<Decided> decided =
        each(ErrorRates.all(), probe -> new Decided(probe, decided(probe.experiment())));
    return new Page()
        .paragraph("# How often the gate is wrong")
        .paragraph(intro())
        .paragraph("## Error rates")
        .paragraph(
            """
            A HOLD is false where nothing was lost, a SHIP where the loss is as large as the margin. The gate
            promises: false HOLD by the rule on the whole set <= 5 %, by the whole gate <= 10 %, false SHIP <= 5 %.
            The naive gate fails a candidate whose pass rate is lower by a point or more; its column shows the same
            error on the same draws.""")
        .table(
            List.of("experiment", "error", "rate (99 % interval)", "promise", "naive gate"),
            decided.stream().flatMap(d -> d.claims().stream()).toList())
        .paragraph("## What held")
        .paragraph(
            """
            The HOLDs of gates with more than one part: by a critical case, else by a further rule, else by
            the interval on the whole set.""")
        .table(
            List.of("experiment", "HOLD", "critical case", "rule", "interval"),
            decided.stream().filter(Decided::hasParts).map(Decided::parts).toList())
        .paragraph("## Two looks")
        .paragraph(
            """
            How the 5 %% that a limit may err are best split between the first look, at one trial of each case, and the
            second, at three: 500 cases, margin 3, the same draws in each row. "Second look" is the share of runs that
            have to pay for it: three times the calls. The less the first look may spend, the more is decided in the end,
            and the more runs pay. The gate's own split is %s: it decides nearly as much as the first row, and an eighth
            of all runs need no second look that would need one there."""
                .formatted(new Split(Look.FIRST.wholeSet()).name()))
        .table(Split.HEADS, each(Split.all(), this::split))
        .paragraph("## Power")
        .paragraph(
            """
            500 cases, 10 % of which flip between any two trials. The gate asks first whether the margin is kept,
            then whether anything was lost. The last column is exact (a sum over all tables) and belongs to the
            rows at level 95 %: the chance that McNemar's mid-p test at 5 %, two-sided, finds the loss.""")
        .table(Power.HEADS, each(Power.all(), power -> power.row(decided(power.experiment()))))
        .paragraph("## Floors that a judge decides")
        .paragraph(
            """
            A floor on 500 cases, one trial each, that people would say is reached exactly, so that every SHIP and every
            HOLD is false. The judge passes 90 % of what people pass and fails 85 % of what they fail; how well it does
            the gate knows from so many labelled replies alone, drawn by lot (labels that do not measure it are drawn anew).
            "Interval": the rate in human points (Rogan and Gladen) at 90 %. A floor is kept or broken only where the judged
            rate and the rate in human points say the same: false SHIP <= 5 %, false HOLD <= 3 %. "Judged alone" is what
            the judged rate by itself would have said: a judge that errs oftener to one side ships or holds by that.""")
        .table(JudgedFloor.HEADS, each(JudgedFloor.all(), this::judged))
        .paragraph("## Intervals")
        .paragraph(
            """
            90 % intervals. "Too high": the whole interval lies above the truth, which lets a loss pass; "too low":
            it lies below, which holds without need. Each may happen in 5 %. Means as the gate computes them from a
            comparison, in clusters with ICC 0.1; Tango and Wilson from drawn counts.

            Too low under a true loss holds what deserves it; too high ships it. Of means each limit is the more cautious
            one of two. CR1 t alone lies too high where nearly all differences point one way: a set that happens to lack
            the rare broken cases has a high mean and a small standard error at once. Scores still do so where few cases
            collapse and all others rise a little. Where no interval can be given none is wrong. Tango's and Wilson's
            limits jump from count to count: in small sets and near 0 and 1 they err by whole steps.""")
        .table(Coverage.HEADS, each(Coverage.all(), this::covered))
        .text();
  }

  private String intro() {
    return """
        Written by `bench/simulate.sh`. Every rate counts %s seeded runs (seed %d) of the whole gate,
        `Gate.decide(Comparison)`, on golden sets whose truth is known; behind it stands its 99 %% interval
        (Clopper-Pearson). A rate **fails** when that interval lies above what was promised.

        A share of cases is unstable: a version passes such a case in some trials and not in others, so that 10 %%
        of all cases differ between two single trials of one version ("A/A"). All others pass always or never.
        In clusters of 5 the differences of two cases correlate by 0.1 (ICC). A loss makes unstable cases pass
        less often. Critical cases pass in 97 %% of trials on both sides."""
        .formatted(Numbers.count(runs), seed.value());
  }

  /** On as many cores as the JVM is given, in the order of the table. */
  private static <T, R> List<R> each(List<T> all, Function<T, R> work) {
    return all.parallelStream().map(work).toList();
  }

  private Tally decided(Experiment experiment) {
    return timed(experiment.name(), () -> experiment.decided(runs, seed));
  }

  private String covered(Coverage coverage) {
    return timed(coverage.name(), () -> coverage.row(coverage.missed(runs, seed)));
  }

  /** Tells on stderr what was done and how long it took. */
  private static <T> T timed(String name, Supplier<T> work) {
    long start = System.nanoTime();
    T done = work.get();
    System.err.printf(Locale.ROOT, "%7.1f s  %s%n", (System.nanoTime() - start) / 1e9, name);
    return done;
  }
}
