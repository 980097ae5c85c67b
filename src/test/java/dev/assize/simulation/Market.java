package dev.assize.simulation;

import dev.assize.base.Digest;
import dev.assize.base.Money;
import dev.assize.base.Place;
import dev.assize.cases.Expectation.Importance;
import dev.assize.cases.Standing;
import dev.assize.check.Description.Needs;
import dev.assize.economics.Account;
import dev.assize.economics.Kinds;
import dev.assize.economics.Outcome;
import dev.assize.economics.Study;
import dev.assize.economics.routing.Label;
import dev.assize.economics.routing.Labels;
import dev.assize.economics.routing.Objective;
import dev.assize.economics.routing.Reading;
import dev.assize.economics.routing.Route;
import dev.assize.economics.routing.RoutingTable;
import dev.assize.economics.routing.Signal;
import dev.assize.economics.routing.Watch;
import dev.assize.run.Charge;
import dev.assize.run.Cost.Price;
import dev.assize.score.CaseFacts;
import dev.assize.score.State;
import dev.assize.score.Taken;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * A market of subjects in which it is known what every route is worth. Categories are equally
 * likely. With probability {@link #SHARED} the subjects stand or fall together on a case: each
 * passes where one common draw lies below its pass rate. Cases of a cluster share category and,
 * with a probability of the root of {@link #LIKENESS}, all draws. A classifier names the category
 * rightly in 85 of 100 cases, any other one as often in 12, and errs in 3. A reply that is right
 * worries as the square of a uniform draw, one that is wrong as its root.
 */
final class Market {

  static final double SHARED = 0.5;
  static final double LIKENESS = 0.3;

  private static final double[] COSTS = {0.001, 0.004, 0.016, 0.020};
  private static final double LABEL_COST = 0.0002;
  private static final double RIGHT = 0.85;
  private static final double ERRED = 0.03;
  private static final Place PLACE = Place.of("simulation");
  private static final Taken UNTIMED = new Taken.Absent("simulated");

  /** A tenth of a unit of money a correct answer. */
  static final Objective.Worth WORTH =
      new Objective.Worth(money(BigDecimal.valueOf(0.1)), money(BigDecimal.ZERO));

  private final String name;
  private final double[][] passes;
  private final int together;
  private final int trials;

  Market(String name, double[][] passes, int together, int trials) {
    this.name = name;
    this.passes = passes;
    this.together = together;
    this.trials = trials;
  }

  String name() {
    return name;
  }

  static Money money(BigDecimal amount) {
    return new Money(amount, "EUR");
  }

  /** What was drawn, ready to be compared. */
  record Drawn(Study study, Labels labels, Watch watch) {

    List<Route> routes(String strong) {
      return List.of(
          new Route.ToOne(subject(0)),
          new Route.ByCategory(),
          new Route.ByLabel(labels),
          new Route.Cascade(watch, strong),
          new Route.Lot());
    }
  }

  int subjects() {
    return passes[0].length;
  }

  static String subject(int s) {
    return "subject-" + s;
  }

  String strongest() {
    return subject(subjects() - 1);
  }

  Drawn draw(int cases, RandomGenerator random) {
    List<CaseFacts> facts = new ArrayList<>();
    List<Map<String, List<Outcome>>> outcomes = new ArrayList<>();
    for (int s = 0; s < subjects(); s++) {
      outcomes.add(new TreeMap<>());
    }
    Map<String, Label> labels = new TreeMap<>();
    Map<String, List<Reading>> readings = new TreeMap<>();
    int category = 0;
    double[][] common = new double[0][];
    for (int i = 0; i < cases; i++) {
      if (i % together == 0) {
        category = random.nextInt(passes.length);
        common = draws(random);
      }
      boolean shares = together > 1 && random.nextDouble() < Math.sqrt(LIKENESS);
      double[][] draws = shares ? common : draws(random);
      String id = String.format(Locale.ROOT, "%05d", i);
      facts.add(facts(id, category, i / together));
      for (int s = 0; s < subjects(); s++) {
        List<Outcome> each = new ArrayList<>();
        double factor = Math.exp(0.5 * random.nextGaussian() - 0.125);
        for (int t = 0; t < trials; t++) {
          boolean passed = draws[t][s] < passes[category][s];
          each.add(
              new Outcome(passed ? State.PASSED : State.FAILED, price(COSTS[s] * factor), UNTIMED));
        }
        outcomes.get(s).put(id, each);
      }
      readings.put(
          id,
          outcomes.get(0).get(id).stream()
              .<Reading>map(o -> reading(o.state() == State.PASSED, random))
              .toList());
      labels.put(id, new Label(label(category, random), Charge.of(price(LABEL_COST)), UNTIMED));
    }
    List<Account> accounts = new ArrayList<>();
    for (int s = 0; s < subjects(); s++) {
      accounts.add(new Account(subject(s), outcomes.get(s)));
    }
    return new Drawn(
        Study.of(facts, Kinds.CATEGORIES, accounts, PLACE),
        new Labels("classifier", labels),
        new Watch(signal(), subject(0), readings));
  }

  private static Signal.Blind signal() {
    return (Signal.Blind) Signal.of("worry", Needs.NOTHING);
  }

  private double[][] draws(RandomGenerator random) {
    double[][] draws = new double[trials][subjects()];
    for (double[] trial : draws) {
      double shared = random.nextDouble();
      boolean alike = random.nextDouble() < SHARED;
      for (int s = 0; s < trial.length; s++) {
        trial[s] = alike ? shared : random.nextDouble();
      }
    }
    return draws;
  }

  private static Reading reading(boolean passed, RandomGenerator random) {
    double drawn = random.nextDouble();
    return new Reading.Read(
        passed ? drawn * drawn : Math.sqrt(drawn), Charge.of(price(0)), UNTIMED);
  }

  private String label(int category, RandomGenerator random) {
    double drawn = random.nextDouble();
    if (drawn < ERRED) {
      return "";
    }
    return category(
        drawn < ERRED + RIGHT
            ? category
            : (category + 1 + random.nextInt(Math.max(1, passes.length - 1))) % passes.length);
  }

  private static Price price(double amount) {
    return new Price.Known(money(BigDecimal.valueOf(amount)));
  }

  private static String category(int number) {
    return "category-" + number;
  }

  static Place place() {
    return PLACE;
  }

  private CaseFacts facts(String id, int category, int cluster) {
    return new CaseFacts(
        id,
        Digest.of(id),
        Digest.of("expect " + id),
        new Standing(category(category), List.of(), "", together > 1 ? "page-" + cluster : "", ""),
        Importance.NORMAL,
        1);
  }

  /** The pass rates of all subjects on a category. */
  double[] passes(String category) {
    return passes[number(category)];
  }

  /** What a subject is truly worth on a category. */
  private double utility(int category, int subject) {
    return 0.1 * passes[category][subject] - COSTS[subject];
  }

  static int number(String subject) {
    return Integer.parseInt(subject.substring(subject.indexOf('-') + 1));
  }

  /** What a table is truly worth, a case. */
  double worth(RoutingTable table) {
    double sum = 0;
    for (int k = 0; k < passes.length; k++) {
      sum += worth(table, k);
    }
    return sum / passes.length;
  }

  private double worth(RoutingTable table, int category) {
    return switch (table) {
      case RoutingTable.Fixed one -> utility(category, number(one.subject()));
      case RoutingTable.Keyed keyed ->
          keyed.by().equals("category")
              ? utility(category, number(way(keyed, category(category))))
              : labelled(keyed, category);
      case RoutingTable.Escalation next -> cascade(next, category);
      case RoutingTable.None none -> {
        double sum = 0;
        for (int s = 0; s < subjects(); s++) {
          sum += utility(category, s) / subjects();
        }
        yield sum;
      }
    };
  }

  private static String way(RoutingTable.Keyed keyed, String key) {
    RoutingTable.Way way = keyed.ways().get(key);
    return way == null ? keyed.otherwise() : way.subject();
  }

  private double labelled(RoutingTable.Keyed keyed, int category) {
    double sum = -LABEL_COST + ERRED * utility(category, number(way(keyed, "")));
    double other = (1 - RIGHT - ERRED) / (passes.length - 1);
    for (int k = 0; k < passes.length; k++) {
      sum += (k == category ? RIGHT : other) * utility(category, number(way(keyed, category(k))));
    }
    return sum;
  }

  /** By the chances that a right and a wrong reply worry more than the threshold. */
  private double cascade(RoutingTable.Escalation next, int category) {
    double step = Math.max(0, Math.min(1, next.threshold()));
    double first = passes[category][0];
    double second = passes[category][number(next.then())];
    double rightOn = next.threshold() < 0 ? 1 : 1 - Math.sqrt(step);
    double wrongOn = next.threshold() < 0 ? 1 : 1 - step * step;
    double both = SHARED * Math.min(first, second) + (1 - SHARED) * first * second;
    double right = first * (1 - rightOn) + both * rightOn + (second - both) * wrongOn;
    double asked = first * rightOn + (1 - first) * wrongOn;
    return 0.1 * right - COSTS[0] - asked * COSTS[number(next.then())];
  }
}
