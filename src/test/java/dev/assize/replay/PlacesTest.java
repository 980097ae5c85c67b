package dev.assize.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** How many trials may be under way at once. */
class PlacesTest {

  private static final Duration SPAN = Duration.ofSeconds(1);

  @Test
  void whoever_waits_for_a_place_after_a_nap_still_counts_as_asleep() throws Exception {
    Places places = new Places(1, 1);
    CountDownLatch morning = new CountDownLatch(1);
    CountDownLatch awake = new CountDownLatch(1);
    Nap night =
        () -> {
          morning.await();
          awake.countDown();
        };
    places.take();
    Thread sleeper =
        Thread.ofVirtual()
            .start(
                () -> {
                  quietly(() -> places.sleep(SPAN, napping(night)));
                  places.giveBack();
                });
    places.take();
    morning.countDown();
    awake.await();
    while (sleeper.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    boolean[] lent = new boolean[1];
    places.sleep(SPAN, napping(() -> lent[0] = sleeper.join(Duration.ofMillis(200))));
    assertThat(lent[0]).as("the only bed is taken, so no place is lent").isFalse();
    places.giveBack();
    assertThat(sleeper.join(Duration.ofSeconds(10))).isTrue();
  }

  private interface Nap {
    void take() throws InterruptedException;
  }

  private static void quietly(Nap nap) {
    try {
      nap.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A clock whose sleep is whatever the test wants it to be. */
  private static Timekeeper napping(Nap nap) {
    return new Timekeeper() {
      @Override
      public Instant instant() {
        return ManualTime.START;
      }

      @Override
      public long ticks() {
        return 0;
      }

      @Override
      public void sleep(Duration span) throws InterruptedException {
        nap.take();
      }
    };
  }
}
