package dev.assize;

import dev.assize.base.Digest;
import dev.assize.provider.Exchange;
import dev.assize.regression.Comparison;
import dev.assize.regression.PairedCase;
import dev.assize.replay.Sitting;
import dev.assize.run.Purpose;
import dev.assize.run.ReplyKey;
import dev.assize.run.ReportedModel;
import dev.assize.score.ScoredRun;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells how long before the candidate's replies those of a baseline were given. */
final class Lag {

  private static final int TRIAL = 1;

  private Lag() {}

  /**
   * When the oldest reply was received of all that the baseline gave in an earlier sitting than the
   * candidate; empty where both sides of every case are of one sitting.
   */
  static Optional<Instant> since(Side baseline, Side candidate, Comparison comparison) {
    Instant changed = changed(candidate);
    if (isOfOneSitting(comparison, changed)) {
      return Optional.empty();
    }
    Instant oldest = Instant.MAX;
    for (PairedCase pair : comparison.pairs()) {
      Optional<Instant> then = at(baseline, pair.id(), pair.facts().input());
      Optional<Instant> now = at(candidate, pair.id(), pair.facts().input());
      if (then.isPresent() && now.isPresent() && isLater(now.get(), then.get(), changed)) {
        oldest = then.get().isBefore(oldest) ? then.get() : oldest;
      }
    }
    return Optional.of(oldest).filter(instant -> instant.isBefore(Instant.MAX));
  }

  /**
   * Whether it is of a later sitting.
   *
   * @param changed when the model was found to have changed in between, if it was
   */
  static boolean isLater(Instant one, Instant other, Instant changed) {
    return one.isAfter(other.plus(Sitting.LONGEST))
        || (other.isBefore(changed) && !one.isBefore(changed));
  }

  /** When a run's baseline's model was found to have changed; {@code MIN} where it was not. */
  static Instant changed(Side candidate) {
    String fact = candidate.journal().manifest().facts().getOrDefault(BaselinePlan.CHANGED, "");
    return fact.isEmpty() ? Instant.MIN : Instant.parse(fact);
  }

  /** When a side's first trial of a case was answered; empty where it was not. */
  static Optional<Instant> at(Side side, String caseId, Digest input) {
    return side.journal()
        .trial(new ReplyKey(side.subject().id(), caseId, input, TRIAL))
        .filter(trial -> trial.response().reply().isPresent())
        .map(trial -> trial.response().exchanges().getLast())
        .map(Exchange::at);
  }

  /** By the first and the last reply of all, which are known without reading any. */
  private static boolean isOfOneSitting(Comparison comparison, Instant changed) {
    Optional<Instant> first =
        models(comparison.baseline()).map(ReportedModel::first).min(Instant::compareTo);
    Optional<Instant> last =
        models(comparison.candidate()).map(ReportedModel::last).max(Instant::compareTo);
    return first.isEmpty() || last.isEmpty() || !isLater(last.get(), first.get(), changed);
  }

  private static Stream<ReportedModel> models(ScoredRun side) {
    return side.evidence().models(Purpose.ESTIMATE).stream();
  }
}
