package dev.assize;

import dev.assize.base.Seed;
import dev.assize.project.RunSettings;
import dev.assize.replay.Assignment;
import dev.assize.replay.Court;
import dev.assize.replay.GovernedBench;
import dev.assize.replay.Replayed;
import dev.assize.replay.Replayer;
import dev.assize.replay.Sitting;
import dev.assize.replay.Timekeeper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The replayers of one run, all of which stop when somebody stops the run. */
final class Players {

  /** How long calls under way may take once somebody stops the run. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final Replayer.Plan plan;
  private final List<Replayer> playing = new ArrayList<>();
  private boolean stopped;

  Players(RunSettings settings, Timekeeper time) {
    this.plan =
        new Replayer.Plan(
            new Seed(settings.seed()).derive("schedule"), settings.rounds(), GRACE, time);
  }

  /** A replayer that has not begun. */
  Replayer of(GovernedBench open, Sitting sitting, Court court) {
    Replayer replayer = new Replayer(open, sitting, court, plan);
    synchronized (playing) {
      playing.add(replayer);
      if (stopped) {
        replayer.stop();
      }
    }
    return replayer;
  }

  Replayed play(GovernedBench open, Court court, List<Assignment> trials) {
    return of(open, Sitting.ofAnyAge(), court).play(trials);
  }

  /** From any thread. */
  void stop() {
    synchronized (playing) {
      stopped = true;
      playing.forEach(Replayer::stop);
    }
  }
}
