package dev.assize.replay;

import dev.assize.provider.Exchange;
import dev.assize.provider.Failure;
import dev.assize.subject.Response;
import dev.assize.subject.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sees to it that what is compared was asked in one sitting: where one side's reply to a case is
 * new, or lies too far from the other's, what is remembered of either is asked again; and so is
 * whatever was remembered before a model was found to have changed. Where nobody can be reached,
 * what is remembered has to do.
 */
public final class Sitting {

  /** Replies that lie no further apart are of one sitting. */
  public static final Duration LONGEST = Duration.ofDays(1);

  /** After so many calls in vain nobody is there. */
  private static final int PATIENCE = 3;

  private final List<Subject> compared;
  private final Map<String, Instant> changed;
  private final Instant start;
  private final ConcurrentMap<Question, Bounds> settled = new ConcurrentHashMap<>();
  private final AtomicInteger inVain = new AtomicInteger();

  /**
   * A sitting of one run.
   *
   * @param compared the baseline, and what it is compared with; empty where nothing is asked beside
   *     its baseline
   * @param changed when the model of a subject was found to have changed, by the subject's id
   * @param start of the run: what was received since is new
   */
  public Sitting(List<Subject> compared, Map<String, Instant> changed, Instant start) {
    this.compared = List.copyOf(compared);
    this.changed = Map.copyOf(changed);
    this.start = start;
  }

  /** One where every old reply will do. */
  public static Sitting ofAnyAge() {
    return new Sitting(List.of(), Map.of(), Instant.MAX);
  }

  /** The same for what began then and is gone on with. */
  public Sitting begunAt(Instant then) {
    return new Sitting(compared, changed, then.isBefore(start) ? then : start);
  }

  /** How a trial is played on a bench. */
  interface Player {
    Response play(Assignment assignment, GovernedBench bench) throws InterruptedException;
  }

  private record Question(String caseId, int trial) {}

  /** The oldest replies that will do for one question. */
  private record Bounds(Instant ofBaseline, Instant ofCandidates) {}

  Response play(Assignment assignment, GovernedBench bench, Player player)
      throws InterruptedException {
    Instant oldest = inVain.get() >= PATIENCE ? Instant.MIN : oldest(assignment, bench, player);
    if (oldest.equals(Instant.MIN)) {
      return player.play(assignment, bench);
    }
    Response again = player.play(assignment, bench.since(oldest));
    if (!isInVain(again)) {
      return again;
    }
    Response remembered = player.play(assignment, bench.fromMemory());
    return isKnown(remembered) ? remembered : again;
  }

  private Instant oldest(Assignment assignment, GovernedBench bench, Player player)
      throws InterruptedException {
    Instant own = changed.getOrDefault(assignment.subject().id(), Instant.MIN);
    int side = compared.indexOf(assignment.subject());
    if (side < 0 || compared.size() == 1) {
      return own;
    }
    Bounds bounds = bounds(assignment, bench, player);
    return later(own, side == 0 ? bounds.ofBaseline() : bounds.ofCandidates());
  }

  /** Settled once for each question, before either side is asked. */
  private Bounds bounds(Assignment assignment, GovernedBench bench, Player player)
      throws InterruptedException {
    Question question = new Question(assignment.golden().id(), assignment.trial());
    Bounds known = settled.get(question);
    if (known == null) {
      Bounds found = find(new Memory(assignment, bench, player));
      Bounds earlier = settled.putIfAbsent(question, found);
      known = earlier == null ? found : earlier;
    }
    return known;
  }

  private Bounds find(Memory memory) throws InterruptedException {
    Bounds anew = new Bounds(start, start.minus(LONGEST));
    Instant first = Instant.MAX;
    Instant last = Instant.MIN;
    for (Subject candidate : compared.subList(1, compared.size())) {
      Optional<Received> known = remembered(memory, candidate, Instant.MIN);
      if (known.isEmpty()) {
        return anew;
      }
      first = known.get().first().isBefore(first) ? known.get().first() : first;
      last = later(last, known.get().last());
    }
    Instant bound = last.minus(LONGEST);
    Optional<Received> beside = remembered(memory, compared.getFirst(), bound);
    return beside.isEmpty() || beside.get().last().isAfter(first.plus(LONGEST))
        ? anew
        : new Bounds(bound, Instant.MIN);
  }

  /** What was received before this run, and since the subject's model changed; else nothing. */
  private Optional<Received> remembered(Memory memory, Subject subject, Instant bound)
      throws InterruptedException {
    return memory
        .of(subject, later(bound, changed.getOrDefault(subject.id(), Instant.MIN)))
        .filter(received -> received.last().isBefore(start));
  }

  /** When the parts of one reply came in. */
  private record Received(Instant first, Instant last) {}

  /** What is known of the replies to one question. */
  private record Memory(Assignment assignment, GovernedBench bench, Player player) {

    Optional<Received> of(Subject subject, Instant bound) throws InterruptedException {
      Assignment beside = new Assignment(subject, assignment.golden(), assignment.trial());
      Response response = player.play(beside, bench.since(bound).fromMemory());
      List<Instant> moments = response.exchanges().stream().map(Exchange::at).sorted().toList();
      return !isKnown(response) || moments.isEmpty()
          ? Optional.empty()
          : Optional.of(new Received(moments.getFirst(), moments.getLast()));
    }
  }

  /** Whether it came to its end: a refusal that would be the same any day is an answer, too. */
  private static boolean isKnown(Response response) {
    return response.reply().isPresent()
        || response.failure().filter(Failure::isEvidence).isPresent();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
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
    return kind == Failure.Kind.INTERRUPTED || kind == Failure.Kind.BUDGET;
  }
}
