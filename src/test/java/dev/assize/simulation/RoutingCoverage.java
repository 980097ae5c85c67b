package dev.assize.simulation;

import dev.assize.base.Seed;
import dev.assize.economics.routing.Course;
import dev.assize.economics.routing.Route;
import dev.assize.economics.routing.Router;
import dev.assize.economics.routing.Routing;
import dev.assize.economics.routing.RoutingTable;
import dev.assize.stats.Interval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * How often the interval of a route's gain holds the truth: what a table that is fitted on half as
 * many cases, against the best single subject by the same half, gains on new cases on average.
 */
record RoutingCoverage(Market world, int cases) {

  static final double LEVEL = 0.95;
  static final double PROMISE = 0.93;

  static final List<String> HEADS =
      List.of(
          "world",
          "cases",
          "route",
          "true gain, hundredths",
          "mean estimate",
          "holds it",
          "too high",
          "too low",
          "promise");

  static List<RoutingCoverage> all() {
    double[][] specialists = {
      {0.92, 0.93, 0.94}, {0.40, 0.75, 0.80}, {0.55, 0.60, 0.90}, {0.85, 0.60, 0.88}
    };
    double[][] alike = {{0.70, 0.70, 0.70}, {0.70, 0.70, 0.70}, {0.70, 0.70, 0.70}};
    double[][] worth = {{0.70, 0.73, 0.85}, {0.70, 0.73, 0.85}, {0.70, 0.73, 0.85}};
    double[][] ladder = {{0.80, 0.90}, {0.60, 0.85}, {0.30, 0.75}};
    return List.of(
        new RoutingCoverage(new Market("subjects with strong categories", specialists, 1, 1), 500),
        new RoutingCoverage(new Market("the same, 2 trials", specialists, 1, 2), 200),
        new RoutingCoverage(new Market("the same, clusters of 5", specialists, 5, 1), 500),
        new RoutingCoverage(new Market("equally good subjects", alike, 1, 1), 500),
        new RoutingCoverage(new Market("subjects worth nearly the same", worth, 1, 1), 500),
        new RoutingCoverage(new Market("a cheap and a strong subject", ladder, 1, 1), 500),
        new RoutingCoverage(new Market("the same, clusters of 5", ladder, 5, 1), 1_000));
  }

  String name() {
    return "routing, " + world.name() + ", " + cases + " cases, " + world.subjects() + " subjects";
  }

  /** By the name of each route; the truth comes of as many fits as there are runs. */
  Map<String, Seen> seen(int runs, Seed seed) {
    RandomGenerator random = seed.derive(name()).generator();
    Map<String, Seen> seen = new LinkedHashMap<>();
    for (int fit = 0; fit < runs; fit++) {
      Routing.Compared compared = compared(cases / 2, random);
      double usual = world.worth(new RoutingTable.Fixed(compared.usual()));
      for (Course course : compared.courses()) {
        seen.computeIfAbsent(name(course.route()), route -> new Seen())
            .fitted(world.worth(course.table()) - usual);
      }
    }
    for (int run = 0; run < runs; run++) {
      for (Course course : compared(cases, random).courses()) {
        seen.computeIfAbsent(name(course.route()), route -> new Seen())
            .measured(course.gain().value(), course.gain().interval());
      }
    }
    return seen;
  }

  private static String name(Route route) {
    return switch (route) {
      case Route.ByLabel label -> "by label";
      case Route.Cascade cascade -> "cascade";
      case Route.ToOne one -> "always " + one.subject();
      case Route.ByCategory category -> category.name();
      case Route.Lot lot -> lot.name();
      case Route.Oracle oracle -> oracle.name();
    };
  }

  private Routing.Compared compared(int drawn, RandomGenerator random) {
    Market.Drawn cases = world.draw(drawn, random);
    return (Routing.Compared)
        new Router(cases.study(), Market.WORTH, LEVEL, new Seed(random.nextLong()))
            .compare(cases.routes(world.strongest()), Market.place());
  }

  /** One for each route. */
  List<String> rows(int runs, Seed seed) {
    List<String> rows = new ArrayList<>();
    seen(runs, seed)
        .forEach(
            (route, seen) ->
                rows.add(
                    Page.row(
                        world.name(),
                        String.valueOf(cases),
                        route,
                        cents(seen.truth()),
                        cents(seen.estimate()),
                        seen.held().text(),
                        seen.above().text(),
                        seen.below().text(),
                        seen.held().interval().isBelow(PROMISE) ? "**fails**" : "kept")));
    return rows;
  }

  private static String cents(double amount) {
    return String.format(Locale.ROOT, "%.3f", 100 * amount + 0.0);
  }

  /** What became of one route. */
  static final class Seen {

    private final List<Optional<Interval>> intervals = new ArrayList<>();
    private double fitted;
    private int fits;
    private double measured;

    void fitted(double gain) {
      fitted += gain;
      fits++;
    }

    void measured(double gain, Optional<Interval> interval) {
      measured += gain;
      intervals.add(interval);
    }

    double truth() {
      return fitted / fits;
    }

    double estimate() {
      return measured / intervals.size();
    }

    Rate above() {
      return count(interval -> interval.isAbove(truth()));
    }

    Rate below() {
      return count(interval -> interval.isBelow(truth()));
    }

    /** Where no interval can be given none is wrong. */
    Rate held() {
      return new Rate(intervals.size() - above().count() - below().count(), intervals.size());
    }

    private Rate count(Predicate<Interval> wrong) {
      int count = 0;
      for (Optional<Interval> interval : intervals) {
        count += interval.filter(wrong).isPresent() ? 1 : 0;
      }
      return new Rate(count, intervals.size());
    }
  }
}
