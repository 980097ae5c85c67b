package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.economics.routing.Course;
import dev.assize.economics.routing.Route;
import dev.assize.report.economics.RouteView;
import dev.assize.store.AtomicFile;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes the table of one route into a file that an application can read. */
final class RouteTable {

  private final World world;
  private final RouteRequest.Table wanted;

  RouteTable(World world, RouteRequest.Table wanted) {
    this.world = world;
    this.wanted = wanted;
  }

  /** Tells a route that is none, or that nobody can follow. */
  static void tellUnknown(RouteRequest.Table wanted, List<Route> routes, Problems problems) {
    List<String> followed =
        routes.stream().filter(RouteTable::isFollowed).map(Route::name).toList();
    if (!wanted.route().isEmpty() && !followed.contains(wanted.route())) {
      problems.error(
          "economics.unknown-route",
          Place.of("--route"),
          "no route \"" + wanted.route() + "\" that could be followed",
          "one that is compared, but by lot and the oracle",
          Suggestion.remedy(wanted.route(), followed));
    }
  }

  private static boolean isFollowed(Route route) {
    return switch (route) {
      case Route.Lot lot -> false;
      case Route.Oracle oracle -> false;
      case Route.ToOne one -> true;
      case Route.ByCategory category -> true;
      case Route.ByLabel label -> true;
      case Route.Cascade cascade -> true;
    };
  }

  /**
   * Writes it, unless the routes could not be compared.
   *
   * @return the view, which tells what was written
   */
  RouteView written(RouteView view) {
    Optional<Course> course =
        wanted.route().isEmpty() ? view.recommended() : view.course(wanted.route());
    course.ifPresent(each -> write(view.table(each)));
    return course
        .map(
            each ->
                view.noting(
                    "The table of \"" + each.route().name() + "\" is in " + wanted.file() + "."))
        .orElseGet(() -> view.noting("No table was written."));
  }

  private void write(String json) {
    try {
      AtomicFile.write(world.folder().resolve(wanted.file()), out -> out.write(json));
    } catch (IOException e) {
      throw InvalidInput.of(
          "economics.not-written",
          Place.of(wanted.file()),
          "cannot be written: " + e.getMessage(),
          "a file that may be written",
          "Name another one, or make room.");
    }
  }
}
