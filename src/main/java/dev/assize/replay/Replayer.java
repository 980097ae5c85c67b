package dev.assize.replay;

import dev.assize.base.Seed;
import dev.assize.run.Ending;
import dev.assize.run.Finding;
import dev.assize.run.Trial;
import dev.assize.subject.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Plays trials: each on a virtual thread of its own, in a fair order, a bounded number at a time.
 */
public final class Replayer {

  private final GovernedBench bench;
  private final Court court;
  private final Plan plan;
  private final Crew crew;
  private final Tally tally = new Tally();

  /** The replayer of one run; it plays once. */
  public Replayer(GovernedBench bench, Court court, Plan plan) {
    this.bench = bench;
    this.court = court;
    this.plan = plan;
    this.crew = new Crew(bench, plan.time(), plan.grace());
  }

  /**
   * How trials are played.
   *
   * @param seed of the order
   * @param rounds most rounds of tool calls in one turn
   * @param grace how long calls under way may take to end once the run is being stopped
   */
  public record Plan(Seed seed, int rounds, Duration grace, Timekeeper time) {

    /** How many rounds of tool calls a turn may have where {@code assize.yaml} says nothing. */
    public static final int USUAL_ROUNDS = 8;
  }

  /**
   * Plays all trials and returns when the last one is through.
   *
   * @throws RuntimeException what the sink or the examiner threw: nothing is swallowed, and no
   *     further trial begins after it
   */
  public Replayed play(List<Assignment> assignments) {
    court.spectator().began(assignments.size());
    Ending ending = begin(Schedule.of(assignments, plan.seed()));
    crew.await();
    crew.orThrow();
    return tally.replayed(assignments.size(), crew.isStopping() ? Ending.INTERRUPTED : ending);
  }

  /**
   * Stops the run, from any thread: no trial begins, no new call goes out, calls under way have the
   * grace period to end.
   */
  public void stop() {
    crew.stop();
  }

  private Ending begin(List<Assignment> order) {
    for (Assignment assignment : order) {
      crew.takePlace();
      if (crew.isStopping()) {
        return Ending.INTERRUPTED;
      }
      if (court.stopRule().ask() == StopRule.Advice.STOP) {
        return Ending.STOPPED;
      }
      crew.start(() -> play(assignment));
    }
    return Ending.COMPLETE;
  }

  private void play(Assignment assignment) throws InterruptedException {
    Optional<Trial> known = court.recollection().trial(assignment.key());
    Trial trial = known.isPresent() ? known.get() : ask(assignment);
    boolean replied = trial.response().reply().isPresent();
    List<Finding> findings =
        replied ? court.examiner().examine(assignment, trial, bench, court.sink()) : List.of();
    if (known.isPresent()) {
      tally.recalled();
    } else if (replied) {
      tally.played();
    } else {
      tally.errored();
    }
    court.stopRule().observe(trial, findings);
    court.spectator().finished(trial);
  }

  private Trial ask(Assignment assignment) throws InterruptedException {
    Trial trial = new Trial(assignment.key(), response(assignment));
    court.sink().reply(trial);
    return trial;
  }

  private Response response(Assignment assignment) throws InterruptedException {
    Transcript transcript = new Transcript();
    return Conversation.play(
        assignment,
        bench.client(
            assignment.subject().provider(), new Bench.Slot(assignment.trial(), 0), transcript),
        transcript,
        new Rounds(plan.rounds(), plan.time()));
  }
}
