package dev.assize.replay;

import dev.assize.provider.Exchange;
import dev.assize.provider.Failure;
import dev.assize.subject.Response;
import dev.assize.subject.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sees to it that what is compared was asked in one sitting: where a candidate's reply to a case is
 * new, or much newer than the one that is remembered of the baseline, the baseline is asked again.
 * Where it cannot be reached, what is remembered has to do.
 */
public final class Sitting {

  /** Replies that lie no further apart are of one sitting. */
  public static final Duration LONGEST = Duration.ofDays(1);

  /** After so many calls in vain nobody is there. */
  private static final int PATIENCE = 3;

  private final String baseline;
  private final List<Subject> candidates;
  private final AtomicInteger inVain = new AtomicInteger();

  /**
   * A sitting of one run.
   *
   * @param baseline id of the subject that may be asked again
   * @param candidates what it is compared with
   */
  public Sitting(String baseline, List<Subject> candidates) {
    this.baseline = baseline;
    this.candidates = List.copyOf(candidates);
  }

  /** One where every old reply will do. */
  public static Sitting ofAnyAge() {
    return new Sitting("", List.of());
  }

  /** How a trial is played on a bench. */
  interface Player {
    Response play(Assignment assignment, GovernedBench bench) throws InterruptedException;
  }

  Response play(Assignment assignment, GovernedBench bench, Player player)
      throws InterruptedException {
    if (!assignment.subject().id().equals(baseline) || candidates.isEmpty() || nobodyIsThere()) {
      return player.play(assignment, bench);
    }
    GovernedBench memory = bench.fromMemory();
    Response remembered = player.play(assignment, memory);
    Optional<Instant> old = oldest(remembered);
    if (old.isEmpty()) {
      return player.play(assignment, bench);
    }
    Instant newest = Instant.MIN;
    for (Subject candidate : candidates) {
      Assignment beside = new Assignment(candidate, assignment.golden(), assignment.trial());
      Instant at = newest(player.play(beside, memory)).orElse(Instant.MAX);
      newest = at.isAfter(newest) ? at : newest;
    }
    if (!newest.isAfter(old.get().plus(LONGEST))) {
      return remembered;
    }
    Instant needed = newest.equals(Instant.MAX) ? newest : newest.minus(LONGEST);
    Response again = player.play(assignment, bench.since(needed));
    return isInVain(again) ? remembered : again;
  }

  private boolean isInVain(Response again) {
    boolean failed =
        again.failure().filter(why -> !why.isEvidence() && !isOurs(why.kind())).isPresent();
    if (failed) {
      inVain.incrementAndGet();
    } else {
      inVain.set(0);
    }
    return failed;
  }

  private static boolean isOurs(Failure.Kind kind) {
    return kind == Failure.Kind.INTERRUPTED;
  }

  private boolean nobodyIsThere() {
    return inVain.get() >= PATIENCE;
  }

  private static Optional<Instant> oldest(Response response) {
    return response.reply().isEmpty()
        ? Optional.empty()
        : response.exchanges().stream().map(Exchange::at).min(Instant::compareTo);
  }

  private static Optional<Instant> newest(Response response) {
    return response.reply().isEmpty()
        ? Optional.empty()
        : response.exchanges().stream().map(Exchange::at).max(Instant::compareTo);
  }
}
