package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.check.Exhibit;
import dev.assize.run.ReplyKey;
import dev.assize.run.Trial;
import dev.assize.subject.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the other reply to the same case: the candidate's to a baseline's, and the reverse. */
sealed interface Counterpart extends AutoCloseable {

  /** A reply, as whoever compares it may see it. */
  record Reply(ReplyKey key, Exhibit exhibit) {}

  /** Two replies to one case in trials of one number. */
  record Encounter(Reply candidate, Reply baseline) {}

  /** A reply is there: the pairs that are complete now. Called by many threads. */
  List<Encounter> arrived(Reply reply);

  /** A trial ended without a reply, so nobody need wait for it. Called by many threads. */
  default void missing(ReplyKey key) {}

  @Override
  default void close() {}

  /**
   * The counterparts of a run.
   *
   * @param exhibits shows what is stored
   */
  static Counterpart of(World world, RunPlan plan, Exhibits exhibits) {
    String named = plan.baseline().named();
    List<String> asked = plan.subjects().stream().map(Subject::id).toList();
    if (named.isEmpty() || asked.contains(named)) {
      return named.isEmpty() ? new Nobody() : new InRun(named, asked.size());
    }
    try {
      return new Stored(new Baselines(world).open(named, Optional.empty()), exhibits);
    } catch (InvalidInput missing) {
      // That there is no baseline is told by the report.
      return new Nobody();
    }
  }

  /** Where nothing is compared. */
  record Nobody() implements Counterpart {
    @Override
    public List<Encounter> arrived(Reply reply) {
      return List.of();
    }
  }

  /** A baseline whose replies lie in another run or in a file, and are read one at a time. */
  record Stored(Side baseline, Exhibits exhibits) implements Counterpart {

    @Override
    public List<Encounter> arrived(Reply reply) {
      ReplyKey key = reply.key();
      ReplyKey there =
          new ReplyKey(baseline.subject().id(), key.caseId(), key.input(), key.trial());
      return baseline
          .journal()
          .trial(there)
          .filter(trial -> trial.response().reply().isPresent())
          .map(trial -> new Encounter(reply, stored(reply, trial)))
          .stream()
          .toList();
    }

    private Reply stored(Reply mine, Trial trial) {
      ReplyKey key = trial.key();
      return new Reply(
          new ReplyKey(baseline.address(), key.caseId(), key.input(), key.trial()),
          exhibits.ofStored(mine.exhibit().golden(), trial.response()));
    }

    @Override
    public void close() {
      baseline.journal().close();
    }
  }

  /** A baseline that the run asks: whichever reply comes first waits, and only that one. */
  final class InRun implements Counterpart {

    private final String baseline;
    private final int sides;
    private final Map<Question, Meeting> open = new HashMap<>();

    private record Question(String caseId, int trial) {}

    /** The replies to one question that are there. */
    private static final class Meeting {
      private final List<Reply> candidates = new ArrayList<>();
      private Optional<Reply> baseline = Optional.empty();
      private int ended;
    }

    /**
     * Of a subject among others.
     *
     * @param sides how many subjects are asked, the baseline among them
     */
    InRun(String baseline, int sides) {
      this.baseline = baseline;
      this.sides = sides;
    }

    @Override
    public synchronized List<Encounter> arrived(Reply reply) {
      Meeting meeting = ended(reply.key());
      if (reply.key().subject().equals(baseline)) {
        meeting.baseline = Optional.of(reply);
        List<Encounter> complete =
            meeting.candidates.stream().map(each -> new Encounter(each, reply)).toList();
        meeting.candidates.clear();
        return complete;
      }
      if (meeting.baseline.isEmpty()) {
        meeting.candidates.add(reply);
      }
      return meeting.baseline.stream().map(known -> new Encounter(reply, known)).toList();
    }

    @Override
    public synchronized void missing(ReplyKey key) {
      ended(key);
    }

    /** Once every side has ended, the replies are let go. */
    private Meeting ended(ReplyKey key) {
      Question question = new Question(key.caseId(), key.trial());
      Meeting meeting = open.computeIfAbsent(question, q -> new Meeting());
      meeting.ended++;
      if (meeting.ended == sides) {
        open.remove(question);
      }
      return meeting;
    }

    /** How many questions wait for a side. */
    synchronized int waiting() {
      return open.size();
    }
  }
}
