package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Digest;
import dev.assize.cli.Typed.Printed;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replies that people labelled show whether a judge is the one that it was. */
class DriftAnchorsTest {

  private static final int CASES = 75;
  private static final int LATER = 21;

  @TempDir Path temp;

  @Test
  void labelled_replies_screen_the_judge_and_state_their_power() throws Exception {
    try (JudgedService service = new JudgedService(temp, CASES).sworn()) {
      String labelled = service.day(0);
      service.day(1);
      service.judge(i -> i % 5 != 0).day(LATER);
      label(service, 10);
      service.rejudged(LATER, labelled);

      Printed few = service.type(LATER, "drift", "--since", "30d", "--metric", "pass-rate");
      assertThat(plain(few))
          .contains(
              "Anchors of tone by judge:tone: Cannot tell whether the judge changed: 10 anchors"
                  + " show a judge that did not change to be unchanged in 0.0 % of cases,")
          .contains("would in 80 %.");
    }
  }

  @Test
  void labelled_replies_of_another_run_void_a_baseline_that_nobody_judged_again() throws Exception {
    try (JudgedService service = new JudgedService(temp, CASES).sworn()) {
      String labelled = service.day(0);
      String first = service.day(1);
      String last = service.judge(i -> i % 5 != 0).day(LATER);
      label(service, CASES);
      service.rejudged(LATER, labelled);

      Printed drift =
          service.type(LATER, "drift", first + ":old@m", last + ":old@m", "--metric", "pass-rate");

      assertThat(drift.code()).as(drift.toString()).isEqualTo(4);
      assertThat(plain(drift))
          .startsWith("CANNOT TELL: The baseline is void, judge it again first: labelled replies")
          .contains("The judge changed on 75 anchors: it passes 0 that it failed and fails 15 that")
          .contains("assize rejudge " + first + ":old@m");
      Printed length =
          service.type(LATER, "drift", first + ":old@m", last + ":old@m", "--metric", "length");
      assertThat(length.code()).as(length.toString()).isZero();
    }
  }

  /** A person finds every reply of the first so many cases kind. */
  private static void label(JudgedService service, int cases) {
    StringBuilder rows =
        new StringBuilder("case,reply_digest,criterion,label,annotator,date,drawn,note\n");
    for (int i = 1; i <= cases; i++) {
      String reply = Digest.of("It is answer %d, friend.".formatted(i)).hex();
      rows.append("case-%03d,%s,tone,pass,ann,2026-11-22,random,%n".formatted(i, reply));
    }
    service.project().write("judges/tone.labels.csv", rows.toString());
  }

  private static String plain(Printed printed) {
    return printed.out().replaceAll("\\s+", " ");
  }
}
