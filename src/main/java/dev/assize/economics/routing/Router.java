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
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Compares routes on recorded outcomes. Whoever chooses by some cases and is measured on the same
 * ones looks better than he is; so the cases are split at random into halves, twenty times, never
 * through a cluster. On each half every route is fitted, and so is the best single subject; both
 * are measured on the other half. What is told is the median over the splits ({@link SplitMedian}).
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
    private final Unseen unseen;

    Work(Field field) {
      this.field = field;
      this.clusters = field.clusters();
      this.all = IntStream.range(0, clusters.length).toArray();
      this.halves = new Halves(clusters, SPLITS, seed.derive("routing"));
      this.reference = new Fitted(Plan.reference(field), halves);
      this.usual = Plan.reference(field).usual(all);
      this.unseen = new Unseen(field, usual);
    }

    Routing.Compared compare(List<Route> routes) {
      List<Plan> plans = routes.stream().map(route -> Plan.of(route, field, usual)).toList();
      // Each route by itself, on all processors; told in the order of the routes.
      List<Fitted> fitted =
          plans.parallelStream().map(plan -> new Fitted(plan.options(), halves)).toList();
      Map<Axis, View> views = new EnumMap<>(Axis.class);
      double[] open = plans.stream().mapToDouble(each -> open(each).cost()).toArray();
      field.axes().forEach(axis -> views.put(axis, view(axis, fitted, open)));
      List<Frontier.Position> positions = positions(routes, views);
      List<Course> courses =
          IntStream.range(0, plans.size())
              .parallel()
              .mapToObj(r -> course(plans.get(r), r, fitted.get(r), views, positions.get(r)))
              .toList();
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

    /** An oracle is no rival, and would beat them all. */
    private List<Frontier.Position> positions(List<Route> routes, Map<Axis, View> views) {
      int[] rivals =
          IntStream.range(0, routes.size())
              .filter(at -> !(routes.get(at) instanceof Route.Oracle))
              .toArray();
      List<Frontier.Position> found =
          new Dominance(
                  Arrays.stream(rivals).mapToObj(at -> routes.get(at).name()).toList(),
                  field.axes(),
                  (axis, one, other) -> at(views, axis).leads()[rivals[one]][rivals[other]])
              .positions(level);
      List<Frontier.Position> positions =
          new ArrayList<>(Collections.nCopies(routes.size(), new Frontier.Position.OnFrontier()));
      for (int rival = 0; rival < rivals.length; rival++) {
        positions.set(rivals[rival], found.get(rival));
      }
      return positions;
    }

    private Routing.Unbilled open(Plan plan) {
      return field.unbilled(plan.missing());
    }

    private static View at(Map<Axis, View> views, Axis axis) {
      return Objects.requireNonNull(views.get(axis));
    }

    private Course course(
        Plan plan, int at, Fitted fitted, Map<Axis, View> views, Frontier.Position position) {
      Map<Axis, Estimate> levels = new EnumMap<>(Axis.class);
      Map<Axis, Estimate> changes = new EnumMap<>(Axis.class);
      views.forEach(
          (axis, view) -> {
            levels.put(axis, view.levels().get(at));
            changes.put(axis, view.changes().get(at));
          });
      Measured gain = fitted.measured(Column::utility).less(reference.measured(Column::utility));
      return new Course(
          plan.route(),
          plan.note(),
          levels,
          Estimate.of(gain, clusters, unseen.of(Column::utility), level),
          open(plan),
          changes,
          position,
          plan.tables().of(plan.options().fit(all), plan.options().usual(all), fitted.fits()));
    }

    /** All routes by one axis; what was measured is not kept, as it is large. */
    private View view(Axis axis, List<Fitted> fitted, double[] open) {
      Function<Column, double[]> part = part(axis);
      double least = unseen.of(part);
      Measured usually = reference.measured(part);
      List<Measured> reached = fitted.parallelStream().map(each -> each.measured(part)).toList();
      Lead[][] leads = new Lead[reached.size()][reached.size()];
      IntStream.range(0, leads.length)
          .parallel()
          .forEach(
              one -> {
                for (int other = one + 1; other < leads.length; other++) {
                  SplitMedian more = median(reached.get(one).less(reached.get(other)), least);
                  leads[one][other] =
                      lead(axis, more, more.estimate() < 0 ? open[one] : open[other]);
                }
              });
      return new View(
          reached.parallelStream().map(each -> Estimate.of(each, clusters, 0, level)).toList(),
          reached.parallelStream()
              .map(each -> Estimate.of(each.less(usually), clusters, least, level))
              .toList(),
          leads);
    }

    private SplitMedian median(Measured more, double least) {
      return SplitMedian.of(more.values(), more.without(), clusters, least).orElseThrow();
    }

    /**
     * How far one is ahead of another.
     *
     * @param missing what the cheaper one may have cost besides
     */
    private static Lead lead(Axis axis, SplitMedian more, double missing) {
      double better = axis == Axis.QUALITY ? more.estimate() : 0.0 - more.estimate();
      double open = axis == Axis.COST ? missing : 0;
      boolean isSure = Math.abs(more.estimate()) > open;
      return new Lead(
          better, isSure ? more.differsFrom(Math.copySign(open, more.estimate())) : PValue.ONE);
    }
  }

  /** All routes by one axis, and the leads of each over those that come after it. */
  private static final class View {

    private final List<Estimate> levels;
    private final List<Estimate> changes;
    private final Lead[][] leads;

    View(List<Estimate> levels, List<Estimate> changes, Lead[][] leads) {
      this.levels = levels;
      this.changes = changes;
      this.leads = leads;
    }

    List<Estimate> levels() {
      return levels;
    }

    List<Estimate> changes() {
      return changes;
    }

    Lead[][] leads() {
      return leads;
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
