package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.Counterpart.Encounter;
import dev.assize.Counterpart.Reply;
import dev.assize.base.Digest;
import dev.assize.check.Trying;
import dev.assize.run.ReplyKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CounterpartTest {

  private static final List<String> SUBJECTS = List.of("old", "new", "other");

  private static ReplyKey key(String subject, int number) {
    return new ReplyKey(subject, "case-" + number, Digest.of("asked " + number), 1);
  }

  private static Reply reply(ReplyKey key) {
    return new Reply(key, Trying.exhibit("A reply."));
  }

  @Test
  void whichever_reply_comes_last_completes_the_pair() {
    Counterpart.InRun run = new Counterpart.InRun("old", 2);
    assertThat(run.arrived(reply(key("new", 1)))).isEmpty();
    assertThat(run.arrived(reply(key("old", 1)))).hasSize(1);
    assertThat(run.arrived(reply(key("old", 2)))).isEmpty();
    assertThat(run.arrived(reply(key("new", 2))))
        .singleElement()
        .satisfies(both -> assertThat(both.candidate().key()).isEqualTo(key("new", 2)))
        .satisfies(both -> assertThat(both.baseline().key()).isEqualTo(key("old", 2)));
  }

  @Test
  void replies_are_held_only_as_long_as_a_side_is_out() {
    long seed = 7;
    Random random = new Random(seed);
    List<ReplyKey> order = new ArrayList<>();
    for (int number = 0; number < 300; number++) {
      List<ReplyKey> round = new ArrayList<>();
      for (String subject : SUBJECTS) {
        round.add(key(subject, number));
      }
      Collections.shuffle(round, random);
      order.addAll(round);
    }
    // What runs side by side overtakes a little.
    for (int i = 0; i + 8 < order.size(); i += 4) {
      Collections.shuffle(order.subList(i, i + 8), random);
    }
    Counterpart.InRun run = new Counterpart.InRun("old", SUBJECTS.size());
    List<Encounter> all = new ArrayList<>();
    int most = 0;
    for (ReplyKey key : order) {
      if (random.nextInt(10) == 0) {
        run.missing(key);
      } else {
        all.addAll(run.arrived(reply(key)));
      }
      most = Math.max(most, run.waiting());
    }
    assertThat(run.waiting()).as("seed " + seed).isZero();
    assertThat(most).as("seed " + seed).isLessThan(30);
    assertThat(all).hasSizeBetween(400, 600).doesNotHaveDuplicates();
    assertThat(all)
        .allSatisfy(
            both -> {
              assertThat(both.baseline().key().subject()).isEqualTo("old");
              assertThat(both.candidate().key().subject()).isNotEqualTo("old");
              assertThat(both.candidate().key().caseId()).isEqualTo(both.baseline().key().caseId());
            });
  }
}
