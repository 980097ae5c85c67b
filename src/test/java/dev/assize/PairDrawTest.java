package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Digest;
import dev.assize.base.Seed;
import dev.assize.judge.calibration.LabelledPair;
import dev.assize.judge.calibration.LabelledReply;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairDrawTest {

  private static final Seed SEED = new Seed(7);

  /** Three replies to each of five cases make three pairs a case. */
  private static List<LabelledPair> pairs() {
    List<LabelledPair> pairs = new ArrayList<>();
    for (String caseId : List.of("a", "b", "c", "d", "e")) {
      for (String two : List.of("12", "13", "23")) {
        pairs.add(LabelledPair.of(reply(caseId, two.charAt(0)), reply(caseId, two.charAt(1))));
      }
    }
    return pairs;
  }

  private static LabelledReply reply(String caseId, char text) {
    return new LabelledReply(new LabelledReply.Key(caseId, Digest.of(caseId + text)), List.of());
  }

  private static List<String> cases(List<LabelledPair> drawn) {
    return drawn.stream().map(pair -> pair.key().caseId()).toList();
  }

  @Test
  void pairs_of_one_case_share_replies_so_one_of_them_speaks_for_it() {
    assertThat(cases(PairDraw.drawn(pairs(), 100, SEED))).containsExactly("a", "b", "c", "d", "e");
  }

  @Test
  void a_larger_draw_holds_the_smaller_one() {
    List<LabelledPair> two = PairDraw.drawn(pairs(), 2, SEED);
    assertThat(two).hasSize(2);
    assertThat(PairDraw.drawn(pairs(), 4, SEED)).hasSize(4).containsAll(two);
  }
}
