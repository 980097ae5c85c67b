package dev.assize.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  private final ManualTime time = new ManualTime();

  @Test
  void in_no_minute_wherever_it_begins_are_more_requests_started_than_allowed() throws Exception {
    for (long seed = 1; seed <= 20; seed++) {
      Random random = new Random(seed);
      int limit = 1 + random.nextInt(50);
      Pace pace = new Pace(limits(limit, Limits.UNLIMITED), time);
      List<Long> starts = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        time.pass(Duration.ofMillis(random.nextInt(2_000)));
        pace.admit(0).answered();
        starts.add(time.ticks());
      }
      for (int i = limit; i < starts.size(); i++) {
        assertThat(starts.get(i) - starts.get(i - limit))
            .as("seed %d, limit %d, request %d", seed, limit, i)
            .isGreaterThanOrEqualTo(MINUTE);
      }
    }
  }

  @Test
  void in_no_minute_are_more_tokens_sent_than_allowed() throws Exception {
    for (long seed = 1; seed <= 20; seed++) {
      Random random = new Random(seed);
      Pace pace = new Pace(limits(Limits.UNLIMITED, 1_000), time);
      List<long[]> sent = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        long estimate = 1 + random.nextInt(400);
        Pace.Ticket ticket = pace.admit(estimate);
        long real = 1 + random.nextInt((int) estimate);
        ticket.correct(real);
        ticket.answered();
        sent.add(new long[] {time.ticks(), real});
      }
      for (long[] last : sent) {
        long sum =
            sent.stream()
                .filter(s -> s[0] <= last[0] && last[0] - s[0] < MINUTE)
                .mapToLong(s -> s[1])
                .sum();
        assertThat(sum).as("seed %d", seed).isLessThanOrEqualTo(1_000);
      }
    }
  }

  @Test
  void the_whole_allowance_may_be_used_at_once() throws Exception {
    Pace pace = new Pace(limits(10, Limits.UNLIMITED), time);
    for (int i = 0; i < 10; i++) {
      pace.admit(0).answered();
    }
    assertThat(time.slept()).isEmpty();

    pace.admit(0);
    assertThat(time.ticks()).isEqualTo(MINUTE);
  }

  @Test
  void a_request_counts_from_when_it_may_have_arrived_not_from_when_it_was_let_go()
      throws Exception {
    Pace pace = new Pace(limits(2, Limits.UNLIMITED), time);
    Pace.Ticket slow = pace.admit(0);
    Pace.Ticket quick = pace.admit(0);
    time.pass(Duration.ofMillis(20));
    quick.answered();
    time.pass(Duration.ofMillis(680));
    slow.answered();

    pace.admit(0);

    assertThat(time.ticks()).isEqualTo(MINUTE + Duration.ofMillis(700).toNanos());
  }

  @Test
  void a_model_that_thinks_for_long_costs_no_more_than_the_longest_way() throws Exception {
    Pace pace = new Pace(limits(1, Limits.UNLIMITED), time);
    Pace.Ticket thinking = pace.admit(0);
    time.pass(Duration.ofSeconds(30));
    thinking.answered();

    pace.admit(0);

    assertThat(time.ticks()).isEqualTo(MINUTE + Window.LONGEST_WAY);
  }

  @Test
  void a_reply_smaller_than_estimated_frees_tokens_for_the_next() throws Exception {
    Pace pace = new Pace(limits(Limits.UNLIMITED, 1_000), time);
    pace.admit(900).correct(50);
    pace.admit(900);
    assertThat(time.slept()).isEmpty();
  }

  @Test
  void a_correction_that_comes_after_its_minute_changes_nothing() throws Exception {
    Pace pace = new Pace(limits(Limits.UNLIMITED, 1_000), time);
    Pace.Ticket late = pace.admit(900);
    time.pass(Duration.ofMinutes(2));
    pace.admit(900);
    late.correct(1);
    pace.admit(100);
    assertThat(time.slept()).isEmpty();
    pace.admit(1);
    assertThat(time.slept()).isNotEmpty();
  }

  @Test
  void a_call_larger_than_the_limit_goes_alone_instead_of_never() throws Exception {
    Pace pace = new Pace(limits(Limits.UNLIMITED, 1_000), time);
    pace.admit(10).answered();
    pace.admit(5_000);
    assertThat(time.ticks()).isEqualTo(MINUTE);
  }

  private static Limits limits(int requests, int tokens) {
    return new Limits(1_000, requests, tokens, 4, Duration.ofMinutes(5));
  }
}
