package dev.assize.simulation;

import dev.assize.base.Seed;
import dev.assize.economics.Frontiers;
import dev.assize.economics.Study;
import dev.assize.economics.TierRule;
import dev.assize.economics.Tiers;
import dev.assize.economics.Triads;
import dev.assize.economics.routing.Route;
import dev.assize.economics.routing.Router;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Tells how long triads, frontiers, tiers and routes of 20,000 cases and 4 subjects take: once
 * cold, then again.
 *
 * <pre>java -cp CLASSPATH dev.assize.simulation.EconomicsSpeed [CASES]</pre>
 */
final class EconomicsSpeed {

  private static final int CASES = 20_000;
  private static final int ROUNDS = 3;
  private static final double LEVEL = 0.95;
  private static final Seed SEED = new Seed(20_261_123L);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private EconomicsSpeed() {}

  public static void main(String[] args) {
    int cases = args.length > 0 ? Integer.parseInt(args[0]) : CASES;
    double[][] passes = new double[4][];
    Arrays.setAll(passes, kind -> new double[] {0.6 + 0.05 * kind, 0.7, 0.8, 0.82});
    Market market = new Market("speed", passes, 1, 1);
    Market.Drawn drawn = market.draw(cases, SEED.generator());
    for (int round = 1; round <= ROUNDS; round++) {
      System.out.println("round " + round);
      Study study = drawn.study();
      timed("triads", () -> new Triads(study, LEVEL, SEED).all());
      timed(
          "routes",
          () ->
              new Router(study, Market.WORTH, LEVEL, SEED)
                  .compare(routes(market, drawn), Market.place()));
      timed("frontiers", () -> new Frontiers(study, LEVEL).all());
      timed("tiers", () -> new Tiers(study, TierRule.within(0.05), SEED).all());
    }
  }

  /** Each subject alone, and every other route. */
  private static List<Route> routes(Market market, Market.Drawn drawn) {
    List<Route> routes = new ArrayList<>(drawn.routes(market.strongest()));
    for (int s = 1; s < market.subjects(); s++) {
      routes.add(new Route.ToOne(Market.subject(s)));
    }
    routes.add(new Route.Cascade(drawn.watch(), Market.subject(1)));
    routes.add(new Route.Oracle());
    return routes;
  }

  private static <T> T timed(String name, Supplier<T> work) {
    long start = System.nanoTime();
    long computing = THREADS.getCurrentThreadCpuTime();
    T done = work.get();
    System.out.printf(
        Locale.ROOT,
        "%6.2f s, of one core %6.2f s  %s%n",
        (System.nanoTime() - start) / 1e9,
        (THREADS.getCurrentThreadCpuTime() - computing) / 1e9,
        name);
    return done;
  }
}
