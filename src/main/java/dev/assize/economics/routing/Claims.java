package dev.assize.economics.routing;

import dev.assize.economics.Axis;
import dev.assize.stats.AdjustedPValues;
import dev.assize.stats.PValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What may be said in favour of the routes that an application can follow: by category, by label,
 * and cascades. One subject alone is no route, and nobody can follow a lot or an oracle. Of each is
 * asked whether it gains anything over the best single subject, and, where costs are known, whether
 * it costs less and loses no more than the margin, which takes both (an intersection-union test).
 * The chance of even one wrong claim is alpha, by Holm over all of them. Where money counts, a
 * claim must hold even if attempts without a bill cost as much as {@link Course#unbilled}.
 *
 * @param margin the smallest loss of quality that matters, a share
 * @param all for each route its claims, in the order of the routes
 */
public record Claims(double margin, double alpha, List<Claim> all) {

  public Claims {
    all = List.copyOf(all);
  }

  /** Something to say that nobody has corrected for the others yet. */
  private record Raw(Course course, Claim.What what, PValue p) {}

  /** Of the routes that were compared. */
  public static Claims of(Routing.Compared compared, double margin, double alpha) {
    List<Raw> raw = new ArrayList<>();
    for (Course course : compared.courses()) {
      if (course.table().isLearned()) {
        raw.add(new Raw(course, Claim.What.GAINS, course.gain().above(course.unbilled().gain())));
        if (compared.axes().contains(Axis.COST)) {
          raw.add(new Raw(course, Claim.What.SAVES, saves(course, margin)));
        }
      }
    }
    List<PValue> adjusted = AdjustedPValues.holm(raw.stream().map(Raw::p).toList());
    List<Claim> all = new ArrayList<>();
    for (int i = 0; i < raw.size(); i++) {
      PValue p = adjusted.get(i);
      all.add(
          new Claim(raw.get(i).course(), raw.get(i).what(), raw.get(i).p(), p, p.isAtMost(alpha)));
    }
    return new Claims(margin, alpha, all);
  }

  private static PValue saves(Course course, double margin) {
    return change(course, Axis.COST)
        .below(-course.unbilled().cost())
        .orLarger(change(course, Axis.QUALITY).above(-margin));
  }

  private static Estimate change(Course course, Axis axis) {
    return Objects.requireNonNull(course.changes().get(axis));
  }

  /** What is shown. */
  public List<Claim> shown() {
    return all.stream().filter(Claim::isShown).toList();
  }

  /** Of one route. */
  public Optional<Claim> of(Course course, Claim.What what) {
    return all.stream()
        .filter(each -> each.course().equals(course) && each.what() == what)
        .findFirst();
  }

  /**
   * The route to follow: of those that are shown to gain the one that gains most, else of those
   * that are shown to save the one that saves most, with every bill; empty where nothing is shown.
   */
  public Optional<Course> best() {
    return best(
            Claim.What.GAINS,
            Comparator.comparingDouble(each -> each.gain().value() - each.unbilled().gain()))
        .or(
            () ->
                best(
                    Claim.What.SAVES,
                    Comparator.comparingDouble(
                        each -> -change(each, Axis.COST).value() - each.unbilled().cost())));
  }

  private Optional<Course> best(Claim.What what, Comparator<Course> order) {
    return shown().stream()
        .filter(each -> each.what() == what)
        .map(Claim::course)
        .reduce((one, other) -> order.compare(other, one) > 0 ? other : one);
  }
}
