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
 * Runs the simulations of what quality costs, and writes the page of their results.
 *
 * <pre>java -cp CLASSPATH dev.assize.simulation.EconomicsSimulations PAGE [RUNS [SEED]]</pre>
 */
final class EconomicsSimulations {

  private static final int RUNS = 1_000;

  private static final long SEED = 20_261_123L;

  private final int runs;
  private final Seed seed;

  private EconomicsSimulations(int runs, Seed seed) {
    this.runs = runs;
    this.seed = seed;
  }

  public static void main(String[] args) throws Exception {
    int runs = args.length > 1 ? Integer.parseInt(args[1]) : RUNS;
    long seed = args.length > 2 ? Long.parseLong(args[2]) : SEED;
    String page = new EconomicsSimulations(runs, new Seed(seed)).page();
    Files.writeString(Path.of(args[0]), page);
  }

  /** The same runs and seed, the same bytes, on however many cores. */
  private String page() {
    return new Page()
        .paragraph("# How often decisions about cost are wrong")
        .paragraph(
            """
            Written by `bench/simulate.sh economics`. Every rate counts %s seeded runs (seed %d) in which the truth is
            known; behind it stands its 99 %% interval (Clopper-Pearson). A rate **fails** when that interval lies beyond
            what was promised. In markets the subjects share half of their luck on a case, and cases of one cluster
            share category and, with a chance of the root of 0.3, all luck."""
                .formatted(Numbers.count(runs), seed.value()))
        .paragraph("## Routing")
        .paragraph(
            """
            The true gain of a route is what a table that was fitted on half as many cases gains, on average over such
            tables, on new cases over the best single subject by the same half. An answer is worth 0.10, so that one
            hundredth is ten points of quality. The interval is meant to hold it in 95 % of runs and must in
            93 %. "Too high": the whole interval lies above the truth. The classifier names the category rightly in
            85 of 100 cases, wrongly in 12, and errs in 3; the cascade goes by a signal that is related to what is
            right, and no more.""")
        .table(
            RoutingCoverage.HEADS,
            each(RoutingCoverage.all(), world -> timed(world.name(), () -> world.rows(runs, seed)))
                .stream()
                .flatMap(List::stream)
                .toList())
        .paragraph("## Tiers")
        .paragraph(
            """
            For each kind of task the cheapest subject within 10 points of the best is looked for. The cheap ones are
            worse by exactly 10 points, so that to choose one is wrong, on however many kinds: in at most 5 % of runs.
            The last column takes the cheapest whose measured pass rate is within the margin of the best measured one.""")
        .table(
            TierRates.HEADS,
            each(
                TierRates.all(),
                rates -> timed(rates.name(), () -> rates.row(rates.seen(runs, seed)))))
        .paragraph("## Cuts of a prompt")
        .paragraph(
            """
            Cuts are tried one by one on half of the cases, those shown to be within 5 points are put together, and what
            they are together is decided on the other half. To say of what is worse by 5 points or more that it is
            within them is wrong: in at most 5 % of runs, for single cuts and for cuts together. "Decided on all
            cases" uses those again by which the cuts were chosen. "By adding up" takes cuts that are harmless
            singly to be harmless together.""")
        .table(
            CutRates.HEADS,
            each(
                CutRates.all(),
                rates -> timed(rates.title(), () -> rates.row(rates.seen(runs, seed)))))
        .text();
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
