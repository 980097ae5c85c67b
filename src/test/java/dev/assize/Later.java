package dev.assize;

import dev.assize.replay.Timekeeper;
import java.time.Duration;
import java.time.Instant;

/** The time of this machine, some days on. */
public record Later(Timekeeper machine, Duration by) implements Timekeeper {

  public static Later days(int days) {
    return new Later(Timekeeper.system(), Duration.ofDays(days));
  }

  @Override
  public Instant instant() {
    return machine.instant().plus(by);
  }

  @Override
  public long ticks() {
    return machine.ticks();
  }

  @Override
  public void sleep(Duration span) throws InterruptedException {
    machine.sleep(span);
  }
}
