package dev.assize.economics.routing;

import dev.assize.economics.Axis;
import dev.assize.economics.Figures;
import dev.assize.score.Taken;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * A route made ready: the courses that it may take on each case, and the table that a fit stands
 * for.
 *
 * @param note what must be said beside it; often empty
 * @param missing what whoever chooses may have cost besides on average, where attempts told no use
 */
record Plan(Route route, String note, Options options, TableMaker tables, double missing) {

  /** Makes the table of a fit. */
  @FunctionalInterface
  interface TableMaker {
    /**
     * The table.
     *
     * @param choice for each key the course
     * @param usual the course that is best for all
     * @param fits those on halves of the cases
     */
    RoutingTable of(int[] choice, int usual, List<int[]> fits);
  }

  static Plan of(Route route, Field field, int usual) {
    return switch (route) {
      case Route.ToOne one -> alone(one, field);
      case Route.ByCategory category ->
          keyed(
              route,
              "category",
              at -> field.study().cases().get(field.which()[at]).category(),
              field,
              field.columns(),
              0);
      case Route.ByLabel label -> byLabel(label, field);
      case Route.Cascade cascade -> cascade(cascade, field);
      case Route.Lot lot -> lot(lot, field);
      case Route.Oracle oracle -> oracle(oracle, field, usual);
    };
  }

  /** The best single subject, to be learned: what every other route is held against. */
  static Options reference(Field field) {
    return new Options(field.columns(), new int[field.which().length], 1);
  }

  private static Plan alone(Route.ToOne one, Field field) {
    return new Plan(
        one,
        "",
        Options.always(field.column(one.subject())),
        (choice, usual, fits) -> new RoutingTable.Fixed(one.subject()),
        0);
  }

  private static Plan keyed(
      Route route,
      String by,
      IntFunction<String> keyOf,
      Field field,
      List<Column> columns,
      double missing) {
    String[] key = new String[field.which().length];
    Arrays.setAll(key, keyOf);
    List<String> keys = new ArrayList<>(new TreeSet<>(Arrays.asList(key)));
    int[] numbers = Arrays.stream(key).mapToInt(keys::indexOf).toArray();
    int[] cases = new int[keys.size()];
    Arrays.stream(numbers).forEach(k -> cases[k]++);
    List<String> names = field.study().subjects().stream().map(Figures::subject).toList();
    return new Plan(
        route,
        "",
        new Options(columns, numbers, keys.size()),
        (choice, usual, fits) -> {
          TreeMap<String, RoutingTable.Way> ways = new TreeMap<>();
          for (int k = 0; k < cases.length; k++) {
            ways.put(
                keys.get(k),
                new RoutingTable.Way(names.get(choice[k]), cases[k], agreeing(choice, k, fits)));
          }
          return new RoutingTable.Keyed(by, ways, names.get(usual));
        },
        missing);
  }

  private static double agreeing(int[] choice, int key, List<int[]> fits) {
    long same = fits.stream().filter(fit -> fit[key] == choice[key]).count();
    return fits.isEmpty() ? 0 : (double) same / fits.size();
  }

  /** Every course has the classifier's cost and time on top. */
  private static Plan byLabel(Route.ByLabel route, Field field) {
    List<Label> labels =
        Arrays.stream(field.which())
            .mapToObj(i -> field.study().cases().get(i).id())
            .map(id -> route.labels().byCase().get(id))
            .toList();
    boolean priced = field.axes().contains(Axis.COST);
    boolean timed = field.axes().contains(Axis.LATENCY);
    List<Column> columns = new ArrayList<>();
    for (Column subject : field.columns()) {
      Column column = Column.ofSize(labels.size());
      for (int at = 0; at < labels.size(); at++) {
        column.add(at, 1, subject);
        column.cost()[at] += priced ? labels.get(at).charge().amount() : 0;
        column.seconds()[at] +=
            timed && labels.get(at).seconds() instanceof Taken.Known known ? known.amount() : 0;
      }
      columns.add(field.valued(column));
    }
    return keyed(
        route,
        "label of " + route.labels().classifier(),
        at -> labels.get(at).word(),
        field,
        columns,
        labels.stream().mapToLong(each -> each.charge().unbilled()).average().orElse(0)
            * route.labels().dearest());
  }

  private static Plan cascade(Route.Cascade route, Field field) {
    Steps steps = new Steps(field, route);
    return new Plan(
        route,
        "",
        new Options(steps.columns(), new int[field.which().length], 1),
        (choice, usual, fits) ->
            new RoutingTable.Escalation(
                route.watch().subject(),
                route.then(),
                route.watch().signal().name(),
                steps.threshold(choice[0]),
                steps.escalated(choice[0])),
        steps.missing());
  }

  private static Plan lot(Route.Lot route, Field field) {
    Column column = Column.ofSize(field.which().length);
    for (Column subject : field.columns()) {
      for (int at = 0; at < field.which().length; at++) {
        column.add(at, 1.0 / field.columns().size(), subject);
      }
    }
    return new Plan(
        route,
        "",
        Options.always(field.valued(column)),
        (choice, usual, fits) -> new RoutingTable.None("nothing is learned"),
        0);
  }

  private static Plan oracle(Route.Oracle route, Field field, int usual) {
    Foresight foresight = new Foresight(field, usual);
    return new Plan(
        route,
        foresight.isInflated() ? Course.INFLATED : "",
        Options.always(foresight.column()),
        (choice, best, fits) -> new RoutingTable.None("nobody knows beforehand who will be right"),
        0);
  }
}
