package dev.assize.report;

import dev.assize.judge.calibration.Confusion;
import dev.assize.judge.calibration.PairTally;
import dev.assize.noise.JudgePair;
import dev.assize.score.Opinionated;
import dev.assize.stats.Interval;
import java.util.List;
import java.util.Optional;

/**
 * How far the judges of a run agree with people, with each other, and those of two replies with
 * themselves once the two change places.
 *
 * @param people of those judges that were measured by labels as they are now
 * @param judges those who passed and failed the same replies of this run
 * @param orders of those who compared replies of this run in both orders
 */
public record JudgeAgreement(
    List<WithPeople> people, List<JudgePair> judges, List<OrderCounts> orders) {

  /** Nobody judged, or nothing can be said of it. */
  public static final JudgeAgreement NONE = new JudgeAgreement(List.of(), List.of(), List.of());

  public JudgeAgreement {
    people = List.copyOf(people);
    judges = List.copyOf(judges);
    orders = List.copyOf(orders);
  }

  /** Labels against verdicts of a judge. */
  public sealed interface WithPeople {
    Opinionated judge();

    /** On single replies. */
    record OnReplies(Opinionated judge, Confusion counts) implements WithPeople {}

    /** On two replies at a time. */
    record OnPairs(Opinionated judge, PairTally counts) implements WithPeople {}
  }

  /**
   * What became of pairs that were read in both orders.
   *
   * @param agree pairs of which both orders say the same
   * @param first pairs of which both orders name what stood first
   * @param second pairs of which both orders name what stood second
   * @param otherwise pairs of which the orders disagree in another way, or nobody knows in which
   * @param share of pairs on which the orders disagree, from 0 to 1
   * @param interval of the share, over clusters of cases
   */
  public record OrderCounts(
      Opinionated judge,
      int agree,
      int first,
      int second,
      int otherwise,
      double share,
      Optional<Interval> interval) {

    /** All that were read in both orders. */
    public int pairs() {
      return agree + first + second + otherwise;
    }
  }

  /** Whether there is nothing to tell. */
  public boolean isEmpty() {
    return people.isEmpty() && judges.isEmpty() && orders.isEmpty();
  }
}
