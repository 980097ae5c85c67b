package dev.assize.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Usage;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.Exchange;
import dev.assize.provider.Failure;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelReply;
import dev.assize.provider.Outcome;
import dev.assize.provider.Source;
import dev.assize.replay.Progress.Style;
import dev.assize.run.Trial;
import dev.assize.subject.Response;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ManualTime clock = new ManualTime();

  /** Sleeps for ever, so that only the test shows the progress. */
  private final Timekeeper time =
      new Timekeeper() {
        @Override
        public Instant instant() {
          return clock.instant();
        }

        @Override
        public long ticks() {
          return clock.ticks();
        }

        @Override
        public void sleep(Duration span) throws InterruptedException {
          new CountDownLatch(1).await();
        }
      };

  @Test
  void a_bar_shows_counts_rate_remaining_time_tokens_and_money() {
    Progress progress = progress(Style.BAR, "0.12 EUR");
    Meter meter = progress.counting(Given.freeOfCharge());
    progress.began(400);
    for (int i = 0; i < 98; i++) {
      progress.finished(trial(ModelReply.ofText("ok")));
    }
    progress.finished(trial(Failure.of(Failure.Kind.TIMEOUT, "slow")));
    progress.finished(trial(Failure.of(Failure.Kind.TIMEOUT, "slow")));
    progress.failed();
    ModelCall call = ModelCall.of("m", List.of(), JsonObject.EMPTY);
    meter.charge(
        new Order("p", call, ""),
        new Receipt(ModelReply.ofText("ok"), Usage.of(1_000, 234), Duration.ofSeconds(1)));
    clock.pass(Duration.ofSeconds(40));

    progress.show();

    assertThat(printed())
        .isEqualTo(
            "\r[######..................] 100/400 done, 1 failed, 2 errored, 2.5/s, 2:00 left,"
                + " 1234 tokens, 0.12 EUR\u001b[K");
  }

  /** 90 of 100 trials are recorded; the other ten take two seconds each, one at a time. */
  @Test
  void the_remaining_time_goes_by_what_must_still_be_asked_live() {
    Progress progress = progress(Style.LINES, "");
    progress.began(100);
    for (int i = 0; i < 45; i++) {
      progress.begins();
      progress.finished(trial(ModelReply.ofText("ok"), Source.CASSETTE, ManualTime.START));
    }
    for (int i = 0; i < 4; i++) {
      progress.begins();
      progress.finished(trial(ModelReply.ofText("ok")));
    }
    progress.begins();
    clock.pass(Duration.ofSeconds(8));
    progress.show();
    assertThat(printed()).isEqualTo("49/100 done, 0 failed, 0 errored, 6.1/s, 0:12 left\n");
  }

  @Test
  void what_was_done_before_the_run_was_gone_on_with_makes_it_no_faster() {
    Progress progress = progress(Style.LINES, "");
    progress.began(100);
    for (int i = 0; i < 80; i++) {
      progress.begins();
      progress.recalled();
      progress.finished(
          trial(ModelReply.ofText("ok"), Source.LIVE, ManualTime.START.minusSeconds(60)));
    }
    clock.pass(Duration.ofSeconds(1));
    progress.show();
    for (int i = 0; i < 4; i++) {
      progress.begins();
      progress.finished(trial(ModelReply.ofText("ok")));
    }
    clock.pass(Duration.ofSeconds(7));
    progress.show();
    assertThat(printed())
        .isEqualTo(
            "80/100 done, 0 failed, 0 errored, 80.0/s\n"
                + "84/100 done, 0 failed, 0 errored, 10.5/s, 0:32 left\n");
  }

  @Test
  void a_judge_that_was_asked_takes_time_though_the_reply_was_recorded() {
    Progress progress = progress(Style.LINES, "");
    progress.began(4);
    Trial old = trial(ModelReply.ofText("ok"), Source.CACHE, ManualTime.START);
    progress.finished(old, trial(ModelReply.ofText("PASS")).response().exchanges());
    clock.pass(Duration.ofSeconds(3));
    progress.show();
    assertThat(printed()).isEqualTo("1/4 done, 0 failed, 0 errored, 0.3/s, 0:09 left\n");
  }

  @Test
  void without_a_terminal_there_are_lines_without_control_characters() {
    Progress progress = progress(Style.LINES, "");
    progress.began(3);
    progress.show();
    progress.finished(trial(ModelReply.ofText("ok")));
    clock.pass(Duration.ofSeconds(7_000));
    progress.show();

    assertThat(printed())
        .isEqualTo(
            "0/3 done, 0 failed, 0 errored\n"
                + "1/3 done, 0 failed, 0 errored, 0.0/s, 3:53 h left\n");
  }

  @Test
  void quiet_means_nothing_at_all() {
    Progress progress = progress(Style.QUIET, "1 EUR");
    progress.began(3);
    progress.finished(trial(ModelReply.ofText("ok")));
    progress.show();
    progress.close();

    assertThat(printed()).isEmpty();
  }

  @Test
  void the_end_is_shown_once_and_nothing_after_it() {
    Progress progress = progress(Style.LINES, "");
    progress.began(0);
    progress.close();
    progress.show();
    progress.close();

    assertThat(printed()).isEqualTo("0/0 done, 0 failed, 0 errored\n");
  }

  private Progress progress(Style style, String money) {
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    return new Progress(style, out, time, () -> money);
  }

  private static Trial trial(Outcome outcome) {
    return trial(outcome, Source.LIVE, ManualTime.START);
  }

  private static Trial trial(Outcome outcome, Source source, Instant at) {
    ModelCall call = ModelCall.of("m", List.of(), JsonObject.EMPTY);
    Exchange exchange = new Exchange(call, outcome, List.of(), source, at);
    return new Trial(Given.assignments(1).getFirst().key(), new Response(List.of(exchange)));
  }

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
