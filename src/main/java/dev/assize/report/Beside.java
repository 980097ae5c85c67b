package dev.assize.report;

import dev.assize.regression.Attempt;
import dev.assize.regression.TrafficDifference;
import dev.assize.regression.WhoseChange;
import java.util.List;

/**
 * What stands beside a comparison's own figures.
 *
 * @param traffic the difference as real traffic would meet it
 * @param human what stands between judged points and human ones
 * @param whose change the difference may be beside the candidate's
 * @param attempt the how manieth try the decision comes from
 * @param size whether the number of cases was fixed before the run
 * @param preferences what judges of pairs said that no rule of the gate asks, a sentence each
 * @param asides what a team accepted that blocks nothing, a sentence each
 * @param versions in what the two versions differ
 */
public record Beside(
    TrafficDifference traffic,
    HumanView human,
    WhoseChange whose,
    Attempt attempt,
    Size size,
    List<String> preferences,
    List<String> asides,
    VersionChange versions) {

  public Beside {
    preferences = List.copyOf(preferences);
    asides = List.copyOf(asides);
  }

  /** Whether the number of cases was fixed before the run. */
  public enum Size {
    FIXED,
    /** The run was stopped as soon as it had shown enough: p-values and power do not hold. */
    STOPPED_EARLY
  }

  /** Where nothing is declared. */
  public static final Beside NOTHING =
      new Beside(
          new TrafficDifference.Undeclared(),
          HumanView.NONE,
          new WhoseChange.OfOneSitting(),
          List.of());

  /** Where nobody knows the how manieth try it is. */
  public Beside(
      TrafficDifference traffic, HumanView human, WhoseChange whose, List<String> preferences) {
    this(
        traffic,
        human,
        whose,
        new Attempt.Unknown(),
        Size.FIXED,
        preferences,
        List.of(),
        VersionChange.NONE);
  }

  /** The same of a certain try. */
  public Beside with(Attempt which) {
    return new Beside(traffic, human, whose, which, size, preferences, asides, versions);
  }

  /** The same where the number of cases came about in this way. */
  public Beside of(Size other) {
    return new Beside(traffic, human, whose, attempt, other, preferences, asides, versions);
  }

  /** The same beside what was accepted and blocks nothing. */
  public Beside aside(List<String> accepted) {
    return new Beside(traffic, human, whose, attempt, size, preferences, accepted, versions);
  }

  /** The same of versions that differ in this. */
  public Beside between(VersionChange change) {
    return new Beside(traffic, human, whose, attempt, size, preferences, asides, change);
  }
}
