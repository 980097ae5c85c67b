package dev.assize.report.economics;

import dev.assize.base.Numbers;
import dev.assize.economics.Axis;
import dev.assize.economics.routing.Claim;
import dev.assize.economics.routing.Claims;
import dev.assize.economics.routing.Course;
import dev.assize.economics.routing.Route;
import dev.assize.economics.routing.Routing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says which route gains or saves, or that none is shown to, and how much there is to gain. */
final class RouteAnswers {

  private final Routing.Compared compared;
  private final Claims claims;
  private final RouteWords words;

  RouteAnswers(Routing.Compared compared, Claims claims, RouteWords words) {
    this.compared = compared;
    this.claims = claims;
    this.words = words;
  }

  List<String> all() {
    List<String> answers = new ArrayList<>();
    List<Claim> shown = claims.shown();
    Optional<Course> best = claims.best();
    if (best.isEmpty()) {
      answers.add(none());
    }
    shown.stream()
        .filter(claim -> best.filter(claim.course()::equals).isPresent())
        .forEach(claim -> answers.add(shown(claim)));
    for (Claim.What what : Claim.What.values()) {
      others(shown, what, best).ifPresent(answers::add);
    }
    headroom().ifPresent(answers::add);
    return answers;
  }

  /** What is shown of the other routes, briefly; the tables tell how much. */
  private static Optional<String> others(
      List<Claim> shown, Claim.What what, Optional<Course> best) {
    List<String> names =
        shown.stream()
            .filter(claim -> claim.what() == what)
            .filter(claim -> best.filter(claim.course()::equals).isEmpty())
            .map(claim -> claim.course().route().name())
            .toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            (what == Claim.What.GAINS ? "Also shown to gain: " : "Also shown to save so: ")
                + String.join("; ", names)
                + ".");
  }

  private String shown(Claim claim) {
    Course course = claim.course();
    String than = " than the best single subject (" + compared.usual() + " by all cases)";
    return switch (claim.what()) {
      case GAINS ->
          course.route().name()
              + " is shown to gain more"
              + than
              + ": "
              + words.gain(course.gain())
              + " "
              + words.unit()
              + words.besides(course)
              + ".";
      case SAVES ->
          course.route().name()
              + " is shown to cost less"
              + than
              + ", and to lose no more than "
              + Numbers.points(claims.margin())
              + " points: "
              + compared.currency()
              + " "
              + RouteWords.change(course.changes(), Axis.COST)
              + " for 1,000 questions, "
              + RouteWords.change(course.changes(), Axis.QUALITY)
              + " points"
              + RouteWords.asBilled(compared)
              + ".";
    };
  }

  private String none() {
    String none =
        "No evidence that a route gains anything over the best single subject ("
            + compared.usual()
            + " by all cases)"
            + (compared.axes().contains(Axis.COST)
                ? ", or saves money and loses no more than "
                    + Numbers.points(claims.margin())
                    + " points."
                : ".");
    return none
        + claims.all().stream()
            .map(Claim::course)
            .max(Comparator.comparingDouble(each -> each.gain().value()))
            .map(
                each ->
                    " The nearest: "
                        + each.route().name()
                        + ", "
                        + words.gain(each.gain())
                        + " "
                        + words.unit()
                        + ".")
            .orElse("");
  }

  /** How much there is to gain at all. */
  private Optional<String> headroom() {
    return compared.courses().stream()
        .filter(each -> each.route() instanceof Route.Oracle)
        .findFirst()
        .map(
            each ->
                "An oracle would gain "
                    + words.gain(each.gain())
                    + " "
                    + words.unit()
                    + (each.note().isEmpty() ? "" : ": " + each.note())
                    + ".");
  }
}
