package dev.assize.economics.routing;

import dev.assize.base.Place;
import dev.assize.base.Seed;
import dev.assize.economics.Axis;
import dev.assize.economics.Dominance;
import dev.assize.economics.Dominance.Lead;
import dev.assize.economics.Frontier;
import dev.assize.economics.Study;
import dev.assize.stats.PValue;
import dev.assize.stats.SplitMedian;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Compares routes on recorded outcomes. Whoever chooses by some cases and is measured on the same
 * ones looks better than he is; so the cases are split at random into halves, twenty times, never
 * through a cluster. On each half every route is fitted, and so is the best single subject; both are
 * measured on the other half. What is told is the median over the splits ({@link SplitMedian}).
 */
public final class Router {

  /** How often the cases are split. */
  public static final int SPLITS = 20;

  private final Study study;
  private final Objective objective;
  private final double level;
  private final Seed seed;

  /**
   * Prepares.
   *
   * @param level of all intervals, and at which one route beats another, such as 0.95
   * @param seed decides the splits
   */
  public Router(Study study, Objective objective, double level, Seed seed) {
    this.study = study;
    this.objective = objective;
    this.level = level;
    this.seed = seed;
  }

  /**
   * What routes would have brought.
   *
   * @param place where they are named, for faults
   * @throws dev.assize.base.InvalidInput with all faults at once: no route, a subject that nobody
   *     ran, cases without a label, readings or worth in another currency
   */
  public Routing compare(List<Route> routes, Place place) {
    RouteFaults.check(study, objective, routes, place);
    Field field = new Field(study, objective);
    if (!field.missing().isEmpty()) {
      return new Routing.Unanswered(field.missing());
    }
    return new Work(field).compare(routes);
  }

  /** One comparison on its way. */
  private final class Work {

    private final Field field;
    private final int[] clusters;
    private final int[] all;
    private final Halves halves;
    private final Fitted reference;
    private final int usual;

    Work(Field field) {
      this.field = field;
      this.clusters = field.clusters();
      this.all = IntStream.range(0, clusters.length).toArray();
      this.halves = new Halves(clusters, SPLITS, seed.derive("routing"));
      this.reference = new Fitted(Plan.reference(field), halves);
      this.usual = Plan.reference(field).usual(all);
    }

    Routing.Compared compare(List<Route> routes) {
      List<Plan> plans = routes.stream().map(route -> Plan.of(route, field, usual)).toList();
      List<Fitted> fitted = plans.stream().map(plan -> new Fitted(plan.options(), halves)).toList();
      List<Frontier.Position> positions = positions(routes, fitted);
      List<Course> courses = new ArrayList<>();
      for (int r = 0; r < plans.size(); r++) {
        courses.add(course(plans.get(r), fitted.get(r), positions.get(r)));
      }
      return new Routing.Compared(
          all.length,
          study.cases().size() - all.length,
          (int) IntStream.of(clusters).distinct().count(),
          SPLITS,
          level,
          field.axes(),
          field.axes().contains(Axis.COST) ? study.currency() : "",
          study.subjects().get(usual).subject(),
          courses);
    }

    private Course course(Plan plan, Fitted fitted, Frontier.Position position) {
      Map<Axis, Estimate> levels = new EnumMap<>(Axis.class);
      Map<Axis, Estimate> changes = new EnumMap<>(Axis.class);
      for (Axis axis : field.axes()) {
        Measured reached = fitted.measured(part(axis));
        levels.put(axis, Estimate.of(reached, clusters, 0, level));
        changes.put(
            axis,
            Estimate.of(
                reached.less(reference.measured(part(axis))),
                clusters,
                field.scale(part(axis)),
                level));
      }
      Measured gains =
          fitted.measured(Column::utility).less(reference.measured(Column::utility));
      int[] choice = plan.options().fit(all);
      return new Course(
          plan.route(),
          plan.note(),
          levels,
          Estimate.of(gains, clusters, field.scale(Column::utility), level),
          changes,
          position,
          plan.tables().of(choice, plan.options().usual(all), fitted.fits()));
    }

    private List<Frontier.Position> positions(List<Route> routes, List<Fitted> fitted) {
      Map<Axis, List<Measured>> measured = new EnumMap<>(Axis.class);
      for (Axis axis : field.axes()) {
        measured.put(axis, fitted.stream().map(each -> each.measured(part(axis))).toList());
      }
      return new Dominance(
              routes.stream().map(Route::name).toList(),
              field.axes(),
              (axis, one, other) -> {
                List<Measured> values = measured.getOrDefault(axis, List.of());
                return lead(axis, values.get(one).less(values.get(other)));
              })
          .positions(level);
    }

    private Lead lead(Axis axis, Measured more) {
      SplitMedian median = SplitMedian.of(more.values(), more.without(), clusters, field.scale(part(axis)))
              .orElseThrow();
      double better = axis == Axis.QUALITY ? median.estimate() : 0.0 - median.estimate();
      return new Lead(better, better == 0 ? PValue.ONE : median.differs());
    }
  }

  private static Function<Column, double[]> part(Axis axis) {
    return switch (axis) {
      case QUALITY -> Column::quality;
      case COST -> Column::cost;
      case LATENCY -> Column::seconds;
    };
  }
}
