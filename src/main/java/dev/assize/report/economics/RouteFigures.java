package dev.assize.report.economics;

import dev.assize.economics.Axis;
import dev.assize.economics.routing.Claim;
import dev.assize.economics.routing.Claims;
import dev.assize.economics.routing.Course;
import dev.assize.economics.routing.Estimate;
import dev.assize.economics.routing.Route;
import dev.assize.economics.routing.Routing;
import dev.assize.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every number of the routes once: a row for each route. */
final class RouteFigures {

  private static final List<String> HEAD =
      List.of(
          "route",
          "pass",
          "pass_low",
          "pass_high",
          "currency",
          "cost",
          "cost_low",
          "cost_high",
          "seconds",
          "seconds_low",
          "seconds_high",
          "front",
          "gain_in",
          "gain",
          "gain_low",
          "gain_high",
          "pass_change",
          "pass_change_low",
          "pass_change_high",
          "cost_change",
          "cost_change_low",
          "cost_change_high",
          "seconds_change",
          "seconds_change_low",
          "seconds_change_high",
          "gains_p",
          "gains_p_holm",
          "gains",
          "saves_p",
          "saves_p_holm",
          "saves",
          "note");

  private final RouteView view;
  private final Routing.Compared compared;
  private final Claims claims;

  private RouteFigures(RouteView view, Routing.Compared compared, Claims claims) {
    this.view = view;
    this.compared = compared;
    this.claims = claims;
  }

  /** No rows where nothing could be compared. */
  static Part.Table of(RouteView view) {
    return switch (view.routing()) {
      case Routing.Compared compared -> new RouteFigures(view, compared, view.claims()).table();
      case Routing.Unanswered unanswered -> new Part.Table(HEAD, List.of());
    };
  }

  private Part.Table table() {
    return new Part.Table(HEAD, compared.courses().stream().map(this::row).toList());
  }

  private List<String> row(Course course) {
    List<String> row = new ArrayList<>(List.of(course.route().name()));
    estimate(course.levels().get(Axis.QUALITY), row);
    row.add(compared.currency());
    estimate(course.levels().get(Axis.COST), row);
    estimate(course.levels().get(Axis.LATENCY), row);
    row.add(course.route() instanceof Route.Oracle ? "" : Words.position(course.position()));
    row.add(RouteTableJson.unit(view.objective()));
    estimate(course.gain(), row);
    for (Axis axis : Axis.values()) {
      estimate(course.changes().get(axis), row);
    }
    for (Claim.What what : Claim.What.values()) {
      claim(claims.of(course, what), row);
    }
    row.add(course.note());
    return row;
  }

  private static void estimate(@Nullable Estimate estimate, List<String> row) {
    Optional<Estimate> known = Optional.ofNullable(estimate);
    Optional<Interval> interval = known.flatMap(Estimate::interval);
    row.add(Words.raw(known.map(Estimate::value)));
    row.add(Words.raw(interval.map(Interval::lo)));
    row.add(Words.raw(interval.map(Interval::hi)));
  }

  private static void claim(Optional<Claim> claim, List<String> row) {
    row.add(Words.raw(claim.map(each -> each.p().value())));
    row.add(Words.raw(claim.map(each -> each.adjusted().value())));
    row.add(claim.map(each -> each.isShown() ? "yes" : "no").orElse(""));
  }
}
