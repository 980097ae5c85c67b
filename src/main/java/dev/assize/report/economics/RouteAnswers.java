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
    for (Claim.What what : Claim.What.values()) {
      for (Claim claim : shown) {
        if (claim.what() == what) {
          answers.add(shown(claim));
        }
      }
    }
    headroom().ifPresent(answers::add);
    return answers;
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
              + " points.";
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
