package dev.assize.report.economics;

import dev.assize.economics.Axis;
import dev.assize.economics.Frontier;
import dev.assize.economics.routing.Claim;
import dev.assize.economics.routing.Claims;
import dev.assize.economics.routing.Course;
import dev.assize.economics.routing.Objective;
import dev.assize.economics.routing.Route;
import dev.assize.economics.routing.Routing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what a router would bring. */
final class RoutePaper {

  private final RouteView view;

  RoutePaper(RouteView view) {
    this.view = view;
  }

  Paper paper() {
    return switch (view.routing()) {
      case Routing.Compared compared -> new Told(compared).paper();
      case Routing.Unanswered unanswered ->
          paper(List.of("No answer: " + unanswered.why() + "."), List.of(), about());
    };
  }

  private Paper paper(List<String> answers, List<Part> parts, List<String> toKnow) {
    return new Paper("What a router would bring", view.isTold(), answers, parts, toKnow);
  }

  private List<String> about() {
    List<String> about = new ArrayList<>(view.notes());
    about.addAll(Notes.of(view.asked()));
    view.classifiers()
        .forEach(
            each ->
                about.add(
                    each.name() + " is " + each.address() + ": its first replies are the labels."));
    return about;
  }

  /** Of routes that could be compared. */
  private final class Told {

    private final Routing.Compared compared;
    private final Claims claims;
    private final RouteWords words;

    Told(Routing.Compared compared) {
      this.compared = compared;
      this.claims = view.claims();
      this.words = new RouteWords(view.objective(), compared.currency());
    }

    Paper paper() {
      List<Part> parts = new ArrayList<>();
      parts.add(
          Part.of("Routes", List.of(), levels())
              .drawn(Drawings.ofRoutes(compared.courses(), compared.currency())));
      parts.add(Part.of("Against the best single subject of the same half", List.of(), changes()));
      parts.addAll(new RouteTables(compared).parts());
      List<String> toKnow = new ArrayList<>(new RouteCautions(view, compared).all());
      toKnow.addAll(about());
      return RoutePaper.this.paper(new RouteAnswers(compared, claims, words).all(), parts, toKnow);
    }

    private Part.Table levels() {
      List<List<String>> rows = new ArrayList<>();
      for (int at = 0; at < compared.courses().size(); at++) {
        Course course = compared.courses().get(at);
        rows.add(
            List.of(
                String.valueOf(at + 1),
                course.route().name(),
                RouteWords.level(course.levels(), Axis.QUALITY),
                RouteWords.level(course.levels(), Axis.COST),
                RouteWords.level(course.levels(), Axis.LATENCY),
                course.route() instanceof Route.Oracle ? "" : position(course.position())));
      }
      return new Part.Table(List.of("No", "Route", "Passed", cost(), "Seconds", "Front"), rows);
    }

    private String cost() {
      return (compared.currency().isEmpty() ? "Cost of 1,000" : compared.currency() + " for 1,000")
          + RouteWords.asBilled(compared);
    }

    /** Names of routes are long. */
    private String position(Frontier.Position position) {
      return switch (position) {
        case Frontier.Position.OnFrontier on -> Words.position(on);
        case Frontier.Position.Tied tied ->
            Words.position(new Frontier.Position.Tied(numbers(tied.with())));
        case Frontier.Position.Dominated beaten ->
            Words.position(new Frontier.Position.Dominated(numbers(beaten.by())));
      };
    }

    private List<String> numbers(List<String> routes) {
      List<String> names = compared.courses().stream().map(each -> each.route().name()).toList();
      return routes.stream().map(each -> String.valueOf(names.indexOf(each) + 1)).toList();
    }

    private Part.Table changes() {
      boolean isWorth = view.objective() instanceof Objective.Worth;
      List<String> head = new ArrayList<>(List.of("Route"));
      if (isWorth) {
        head.add("Gain");
      }
      head.addAll(List.of("Points", cost(), "Seconds", "p, Holm", "Gains", "Saves"));
      List<List<String>> rows = new ArrayList<>();
      for (Course course : compared.courses()) {
        List<String> row = new ArrayList<>(List.of(course.route().name()));
        if (isWorth) {
          row.add(words.gain(course.gain()));
        }
        for (Axis axis : Axis.values()) {
          row.add(RouteWords.change(course.changes(), axis));
        }
        Optional<Claim> gains = claims.of(course, Claim.What.GAINS);
        row.add(gains.map(each -> each.adjusted().text()).orElse(""));
        row.add(shown(gains));
        row.add(shown(claims.of(course, Claim.What.SAVES)));
        rows.add(row);
      }
      return new Part.Table(head, rows);
    }

    private static String shown(Optional<Claim> claim) {
      return claim.map(each -> each.isShown() ? "yes" : "no").orElse("");
    }
  }
}
