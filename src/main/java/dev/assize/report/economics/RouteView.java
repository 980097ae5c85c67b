package dev.assize.report.economics;

import dev.assize.economics.routing.Claims;
import dev.assize.economics.routing.Course;
import dev.assize.economics.routing.Objective;
import dev.assize.economics.routing.Route;
import dev.assize.economics.routing.Routing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What sending each question to one of several subjects would have brought.
 *
 * @param asked the subjects in the order in which they were named
 * @param classifiers those whose replies are labels
 * @param objective what the routes were learned for
 * @param margin the smallest loss of quality that matters, a share
 * @param alpha the chance of even one wrong claim
 * @param notes what else a reader must know, a sentence each
 */
public record RouteView(
    String project,
    List<Asked> asked,
    List<Asked> classifiers,
    Objective objective,
    double margin,
    double alpha,
    Routing routing,
    List<String> notes)
    implements CostAnswer {

  public RouteView {
    asked = List.copyOf(asked);
    classifiers = List.copyOf(classifiers);
    notes = List.copyOf(notes);
  }

  @Override
  public Paper paper() {
    return new RoutePaper(this).paper();
  }

  @Override
  public Part.Table figures() {
    return RouteFigures.of(this);
  }

  @Override
  public String json() {
    return RouteJson.of(this);
  }

  @Override
  public boolean isTold() {
    return !claims().shown().isEmpty();
  }

  /** What may be said in favour of the routes; nothing where they could not be compared. */
  public Claims claims() {
    return switch (routing) {
      case Routing.Compared compared -> Claims.of(compared, margin, alpha);
      case Routing.Unanswered unanswered -> new Claims(margin, alpha, List.of());
    };
  }

  /**
   * The route to follow: the best that is shown to gain, or else to save; or else always the best
   * single subject. Empty where the routes could not be compared.
   */
  public Optional<Course> recommended() {
    return switch (routing) {
      case Routing.Compared compared ->
          claims().best().or(() -> course(new Route.ToOne(compared.usual()).name()));
      case Routing.Unanswered unanswered -> Optional.empty();
    };
  }

  /** What came of a route, by its name. */
  public Optional<Course> course(String route) {
    return switch (routing) {
      case Routing.Compared compared ->
          compared.courses().stream().filter(each -> each.route().name().equals(route)).findFirst();
      case Routing.Unanswered unanswered -> Optional.empty();
    };
  }

  /** The file by which an application can follow a route; {@code docs/formats.md} has its keys. */
  public String table(Course course) {
    return RouteTableJson.of(this, course);
  }

  /** The same with something else to know. */
  public RouteView noting(String note) {
    List<String> more = new ArrayList<>(notes);
    more.add(note);
    return new RouteView(project, asked, classifiers, objective, margin, alpha, routing, more);
  }
}
