package dev.assize.replay;

import dev.assize.base.Seed;
import dev.assize.run.Ending;
import dev.assize.run.Finding;
import dev.assize.run.Trial;
import dev.assize.subject.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Plays trials: each on a virtual thread of its own, in a fair order, a bounded number at a time.
 */
public final class Replayer {

  private final GovernedBench bench;
  private final Sitting sitting;
  private final Court court;
  private final Plan plan;
  private final Crew crew;
  private final Tally tally = new Tally();

  /** The replayer of one run; it plays once. */
  public Replayer(GovernedBench bench, Court court, Plan plan) {
    this(bench, Sitting.ofAnyAge(), court, plan);
  }

  /**
   * The same with a say in which old replies may answer.
   *
   * @param sitting asks a baseline again where what is remembered of it is too old
   */
  public Replayer(GovernedBench bench, Sitting sitting, Court court, Plan plan) {
    this.bench = bench;
    this.sitting = sitting;
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
    return playing(assignments.size(), () -> begin(Schedule.of(assignments, plan.seed())));
  }

  /**
   * The same in the order given, for a stop rule that decides by what was found: what a resumed run
   * remembers is told to the rule before anything is asked, so that the run goes on, or does not,
   * from where it stood.
   *
   * @throws RuntimeException as {@link #play}
   */
  public Replayed playInTurn(List<Assignment> order) {
    return playing(order.size(), () -> beginInTurn(order));
  }

  private Replayed playing(int trials, Supplier<Ending> beginning) {
    court.spectator().began(trials);
    Ending ending = beginning.get();
    crew.await();
    crew.orThrow();
    return tally.replayed(trials, crew.isStopping() ? Ending.INTERRUPTED : ending);
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
      Optional<Ending> early = early();
      if (early.isPresent()) {
        return early.get();
      }
      crew.start(() -> play(assignment, court.recollection().trial(assignment.key())));
    }
    return Ending.COMPLETE;
  }

  private Ending beginInTurn(List<Assignment> order) {
    boolean areRemembered = false;
    for (Assignment assignment : order) {
      Optional<Trial> known = court.recollection().trial(assignment.key());
      if (areRemembered && known.isEmpty()) {
        crew.await();
      }
      areRemembered = known.isPresent();
      crew.takePlace();
      Optional<Ending> early = early();
      if (early.isPresent()) {
        return early.get();
      }
      crew.start(() -> play(assignment, known));
    }
    return Ending.COMPLETE;
  }

  private Optional<Ending> early() {
    if (crew.isStopping()) {
      return Optional.of(Ending.INTERRUPTED);
    }
    return court.stopRule().ask() == StopRule.Advice.STOP
        ? Optional.of(Ending.STOPPED)
        : Optional.empty();
  }

  private void play(Assignment assignment, Optional<Trial> known) throws InterruptedException {
    Trial trial = known.isPresent() ? known.get() : ask(assignment);
    boolean replied = trial.response().reply().isPresent();
    List<Finding> findings =
        replied
            ? court.examiner().examine(assignment, trial, about(assignment), court.sink())
            : List.of();
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
    return sitting.play(assignment, about(assignment), this::converse);
  }

  private GovernedBench about(Assignment assignment) {
    return bench.about(assignment.golden().id());
  }

  private Response converse(Assignment assignment, GovernedBench on) throws InterruptedException {
    Transcript transcript = new Transcript();
    return Conversation.play(
        assignment,
        on.client(
            assignment.subject().provider(), new Bench.Slot(assignment.trial(), 0), transcript),
        transcript,
        new Rounds(plan.rounds(), plan.time()));
  }
}
