package dev.assize;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.economics.Figures;
import dev.assize.economics.Study;
import dev.assize.economics.routing.Route;
import dev.assize.economics.routing.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses the routes that are compared. */
final class Routes {

  private final Study study;
  private final RouteRequest.Cascades cascades;
  private final Problems problems;

  Routes(Study study, RouteRequest.Cascades cascades, Problems problems) {
    this.study = study;
    this.cascades = cascades;
    this.problems = problems;
  }

  private List<String> names() {
    return study.subjects().stream().map(Figures::subject).toList();
  }

  /**
   * Who is asked first: the subject that was named, else the cheapest where all have a price, with
   * all attempts that told no use, else the first one. Empty when the one that was named is none.
   */
  Optional<String> first() {
    return cascades.first().isEmpty()
        ? Optional.of(cheapest())
        : known("--first", cascades.first());
  }

  private Optional<String> known(String option, String name) {
    if (names().contains(name)) {
      return Optional.of(name);
    }
    problems.error(
        "economics.unknown-subject",
        Place.of(option),
        "no subject " + name,
        "one that is compared",
        Suggestion.remedy(name, names()));
    return Optional.empty();
  }

  private String cheapest() {
    int[] all = study.all();
    boolean arePriced =
        study.subjects().stream().allMatch(each -> Arrays.stream(all).allMatch(each::isPriced));
    return study.subjects().stream()
        .min(
            Comparator.comparingDouble(
                each -> arePriced ? Arrays.stream(all).mapToDouble(each::cautiousCost).sum() : 0))
        .map(Figures::subject)
        .orElseThrow();
  }

  /** Who is asked next, each in a cascade of its own. */
  List<String> then(String first) {
    List<String> then = new ArrayList<>();
    for (String name : cascades.then()) {
      known("--then", name).ifPresent(then::add);
    }
    return cascades.then().isEmpty()
        ? names().stream().filter(name -> !name.equals(first)).toList()
        : then;
  }

  /**
   * All of them: each subject alone, by category where there are several, by each label, each
   * cascade, by lot, and the oracle.
   */
  List<Route> all(List<Route.ByLabel> labels, List<Watch> watches, List<String> then) {
    List<Route> routes = new ArrayList<>();
    names().forEach(name -> routes.add(new Route.ToOne(name)));
    if (study.cases().stream().map(facts -> facts.category()).distinct().count() > 1) {
      routes.add(new Route.ByCategory());
    }
    routes.addAll(labels);
    watches.forEach(watch -> then.forEach(next -> routes.add(new Route.Cascade(watch, next))));
    routes.add(new Route.Lot());
    routes.add(new Route.Oracle());
    return routes;
  }
}
