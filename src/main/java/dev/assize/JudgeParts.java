package dev.assize;

import dev.assize.JudgedSide.Judged;
import dev.assize.drift.Rejudged;
import dev.assize.drift.WhoseDrift;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Takes what moved apart into the judge's part and the subject's, by replies judged twice. */
final class JudgeParts {

  /** For so long a judge is taken for one and the same. */
  static final Duration SAME_JUDGE = Duration.ofDays(3);

  private static final long SEED = 1;

  private JudgeParts() {}

  /**
   * Of replies as they were judged then and later; empty where no case was judged both times by
   * criteria that nobody changed.
   *
   * @param now other replies to the same cases; counted where they were judged by the judge who
   *     judged again
   * @param margin the smallest change that matters, as a share
   */
  static Optional<WhoseDrift> of(
      JudgedSide then, JudgedSide again, Optional<JudgedSide> now, double margin) {
    List<Rejudged> cases = new ArrayList<>();
    then.cases()
        .forEach(
            (id, old) ->
                Optional.ofNullable(again.cases().get(id))
                    .filter(anew -> old.isMeasuredLike(anew) && anew.at().isAfter(old.at()))
                    .flatMap(
                        anew ->
                            judgedTwice(
                                old,
                                anew,
                                now.flatMap(s -> Optional.ofNullable(s.cases().get(id)))))
                    .ifPresent(cases::add));
    return WhoseDrift.of(then.quantity(), cases, margin, SEED);
  }

  /** By the trials that have a value both times. */
  private static Optional<Rejudged> judgedTwice(Judged old, Judged anew, Optional<Judged> now) {
    OptionalDouble oldByOld = old.mean(trial -> anew.values().containsKey(trial));
    OptionalDouble oldByNew = anew.mean(trial -> old.values().containsKey(trial));
    if (oldByOld.isEmpty() || oldByNew.isEmpty()) {
      return Optional.empty();
    }
    String cluster = anew.facts().standing().cluster();
    return Optional.of(
        new Rejudged(
            anew.facts().id(),
            cluster.isEmpty() ? anew.facts().id() : "cluster " + cluster,
            oldByOld.getAsDouble(),
            oldByNew.getAsDouble(),
            now.filter(each -> each.isMeasuredLike(anew) && isSameJudge(each.at(), anew.at()))
                .map(each -> each.mean(trial -> true))
                .orElse(OptionalDouble.empty())));
  }

  /** Whether two answers are near enough in time to be one judge's. */
  static boolean isSameJudge(Instant one, Instant other) {
    return Duration.between(one, other).abs().compareTo(SAME_JUDGE) <= 0;
  }

  /** Of several judgements of the same replies the one that is nearest to a time. */
  static Optional<JudgedSide> nearest(List<JudgedSide> sides, Instant at) {
    return sides.stream().min(Comparator.comparing(side -> Duration.between(side.at(), at).abs()));
  }
}
