package dev.assize.economics.routing;

import dev.assize.base.Numbers;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.economics.Figures;
import dev.assize.economics.Study;
import dev.assize.run.Cost.Price;
import dev.assize.score.CaseFacts;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What keeps routes from being compared. */
final class RouteFaults {

  private final Study study;
  private final Place place;
  private final Problems problems = new Problems();
  private final Set<String> currencies = new TreeSet<>();

  private RouteFaults(Study study, Place place) {
    this.study = study;
    this.place = place;
    if (!study.currency().isEmpty()) {
      currencies.add(study.currency());
    }
  }

  static void check(Study study, Objective objective, List<Route> routes, Place place) {
    RouteFaults faults = new RouteFaults(study, place);
    if (objective instanceof Objective.Worth worth) {
      faults.currencies.add(worth.perCorrect().currency());
    }
    faults.check(routes);
    faults.problems.orThrow();
  }

  private void check(List<Route> routes) {
    if (routes.isEmpty()) {
      problems.error("economics.no-route", place, "no route", "one route or more", "Name one.");
    }
    if (routes.stream().distinct().count() < routes.size()) {
      problems.error(
          "economics.route-twice", place, "a route twice", "each route once", "Leave one out.");
    }
    routes.forEach(this::check);
    if (currencies.size() > 1) {
      problems.error(
          "economics.currencies",
          place,
          "amounts in " + String.join(" and ", currencies),
          "one currency",
          "Convert them; amounts of two currencies are never added.");
    }
  }

  private void check(Route route) {
    switch (route) {
      case Route.ToOne one -> subject(one.subject());
      case Route.ByLabel label -> labels(label.labels());
      case Route.Cascade cascade -> cascade(cascade);
      case Route.ByCategory category -> {}
      case Route.Lot lot -> {}
      case Route.Oracle oracle -> {}
    }
  }

  private void subject(String name) {
    List<String> known = study.subjects().stream().map(Figures::subject).toList();
    if (!known.contains(name)) {
      problems.error(
          "economics.unknown-subject",
          place,
          "a route to " + name,
          "one of " + String.join(", ", known),
          "Name a subject of the comparison.");
    }
  }

  private void cascade(Route.Cascade cascade) {
    subject(cascade.watch().subject());
    subject(cascade.then());
    if (cascade.watch().subject().equals(cascade.then())) {
      problems.error(
          "economics.cascade-to-itself",
          place,
          "a cascade from " + cascade.then() + " to itself",
          "two subjects",
          "Name a stronger one to ask next.");
    }
    prices(
        cascade.watch().readings().values().stream()
            .flatMap(List::stream)
            .map(each -> each.charge().price()),
        "a reading of " + cascade.watch().signal().name());
  }

  private void labels(Labels labels) {
    Set<String> missing =
        study.cases().stream().map(CaseFacts::id).collect(Collectors.toCollection(TreeSet::new));
    missing.removeAll(labels.byCase().keySet());
    if (!missing.isEmpty()) {
      problems.error(
          "economics.labels-missing",
          place,
          labels.classifier()
              + " has no label for "
              + Numbers.count(missing.size(), "case")
              + ", the first is "
              + missing.iterator().next(),
          "a label for every case",
          "Run the classifier on them; where it erred the label is empty.");
    }
    prices(
        labels.byCase().values().stream().map(each -> each.charge().price()),
        "a label of " + labels.classifier());
  }

  /** Where subjects are priced, what chooses among them must be, too. */
  private void prices(Stream<Price> prices, String what) {
    boolean[] unpriced = {false};
    prices.forEach(
        price -> {
          switch (price) {
            case Price.Known known -> currencies.add(known.money().currency());
            case Price.Unknown unknown -> unpriced[0] = true;
          }
        });
    if (unpriced[0] && !study.currency().isEmpty()) {
      problems.error(
          "economics.unpriced",
          place,
          what + " without a price",
          "a price, which may be 0",
          "Give its model a price.");
    }
  }
}
