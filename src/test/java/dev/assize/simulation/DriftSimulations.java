package dev.assize.simulation;

import dev.assize.base.Numbers;
import dev.assize.base.Seed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs every simulation of drift and writes the page of their results.
 *
 * <pre>java -cp CLASSPATH dev.assize.simulation.DriftSimulations PAGE [RUNS [SEED]]</pre>
 */
final class DriftSimulations {

  private static final int RUNS = 200;
  private static final long SEED = 20_261_121L;

  /** Of what costs next to nothing there are more. */
  private static final int CHEAP = 25;

  /** For so many runs a chart without drift is watched. */
  private static final int STRETCH = 300;

  private final int runs;
  private final Seed seed;

  DriftSimulations(int runs, Seed seed) {
    this.runs = runs;
    this.seed = seed;
  }

  public static void main(String[] args) throws Exception {
    int runs = args.length > 1 ? Integer.parseInt(args[1]) : RUNS;
    long seed = args.length > 2 ? Long.parseLong(args[2]) : SEED;
    Files.writeString(Path.of(args[0]), new DriftSimulations(runs, new Seed(seed)).page());
  }

  /** The same runs and seed, the same bytes, on however many cores. */
  String page() {
    return new Page()
        .paragraph("# What drift shows, and how often it is wrong")
        .paragraph(
            """
            Written by `bench/simulate.sh drift`. Every rate counts %s seeded histories (seed %d), of the last two tables
            %s; behind it stands its 99 %% interval (Clopper-Pearson). A fifth of all cases is unstable, so that 10 %% of
            them differ between any two runs of one version, and a loss makes unstable cases pass less often. All runs ask
            the same cases once."""
                .formatted(Numbers.count(runs), seed.value(), Numbers.count((long) CHEAP * runs)))
        .paragraph("## Control charts")
        .paragraph(
            """
            The whole chart, `ControlChart.of`, of %s cases a run, so that a run's deviation is one point; both rules together.
            Ten runs are the reference, twenty more are as ever, then the loss begins: at once, or evenly over 30 runs. "Before
            it": charts that gave an alarm within those twenty; they do not count further on. A point is as much as a run's
            own noise, and ten runs do not know their own level better than by a third of that."""
                .formatted(Numbers.count(ChartLengths.CASES)))
        .table(ChartLengths.HEADS, each(ChartLengths.all(), this::charted))
        .paragraph(
            """
            Without any drift, charts that are watched for %d runs each. One in ten may give an alarm within 100 runs. The run
            length is all runs watched over all first alarms. A reference that seems to have changed within itself is told
            and not charted; it counts in no other column."""
                .formatted(STRETCH))
        .table(ChartLengths.QUIET_HEADS, each(List.of(100, 500), this::quietChart))
        .paragraph("## A year of nights without drift")
        .paragraph(
            """
            %s cases every night for 365 nights, and nothing happens. The detector, `CanaryWatch.of`, holds each case against
            all its own earlier values. Beside it what one would do without it, on histories of the same kind: gather evidence
            against one baseline run, which has its luck for ever, or test at 5 %% every night. The detector's run length
            is 1,000 nights."""
                .formatted(Numbers.count(CanaryLengths.CASES)))
        .table(CanaryLengths.QUIET_HEADS, each(CanaryLengths.quiet(), this::quietNights))
        .paragraph("## Nights with a loss")
        .paragraph(
            """
            The detector with a baseline of 10 runs; the loss begins after 30 quiet nights. One night's deviation is 2.2 points:
            a point is less than half of it.""")
        .table(CanaryLengths.HEADS, each(CanaryLengths.losing(), this::nights))
        .paragraph("## Whose drift")
        .paragraph(
            """
            A tenth of all verdicts flip between two judgements of one reply, and a tenth between two replies to one case.
            Either the subject moved by 5 points or its judge did; `WhoseDrift.of` names whom its tests at 5 % show. Where
            nobody moved, every name is wrong. The last column is exact (a sum over all tables): how often the test of the
            part that moved finds it; "the right one alone" and "both" come to that together, but for chance and for losses that
            show as gains.""")
        .table(Culprits.HEADS, each(Culprits.all(), this::culprits))
        .paragraph("## Anchors")
        .paragraph(
            """
            Labelled anchors that the judge sees again, `JudgeScreen.of` with a margin of 5 points: "unchanged" is shown, by its pass
            rate and by its agreement with people, and never taken for granted. Where the judge passes 5 points fewer, "unchanged"
            is the error; where it is as before, "changed" is.""")
        .table(Screens.HEADS, each(Screens.all(), this::screened))
        .text();
  }

  private String charted(ChartLengths chart) {
    return timed(chart.name(), () -> chart.row(chart.drawn(runs, seed)));
  }

  private String quietChart(int cases) {
    ChartLengths quiet = ChartLengths.quiet(cases, STRETCH);
    return timed(quiet.name(), () -> quiet.quietRow(quiet.drawn(runs, seed)));
  }

  private String quietNights(CanaryLengths canary) {
    return timed(canary.name(), () -> canary.quietRow(canary.drawn(runs, seed)));
  }

  private String nights(CanaryLengths canary) {
    return timed(canary.name(), () -> canary.row(canary.drawn(runs, seed)));
  }

  private String culprits(Culprits culprits) {
    return timed(culprits.name(), () -> culprits.row(culprits.named(CHEAP * runs, seed)));
  }

  private String screened(Screens screen) {
    return timed(screen.name(), () -> screen.row(screen.said(CHEAP * runs, seed)));
  }

  /** On as many cores as the JVM is given, in the order of the table. */
  private static <T, R> List<R> each(List<T> all, Function<T, R> work) {
    return all.parallelStream().map(work).toList();
  }

  /** Tells on stderr what was done and how long it took. */
  private static <T> T timed(String name, Supplier<T> work) {
    long start = System.nanoTime();
    T done = work.get();
    System.err.printf(Locale.ROOT, "%7.1f s  %s%n", (System.nanoTime() - start) / 1e9, name);
    return done;
  }
}
