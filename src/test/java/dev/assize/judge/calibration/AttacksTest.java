package dev.assize.judge.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cases.GoldenCase;
import dev.assize.check.Trying;
import dev.assize.judge.calibration.Attack.Scene;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AttacksTest {

  private static final String REPLY = "It takes 30 days. Ask again.";
  private static final GoldenCase GOLDEN = golden("You have 30 days, or 2 weeks.");

  private static GoldenCase golden(String reference) {
    GoldenCase any = Trying.exhibit(REPLY).golden();
    return any.expecting(any.expectation().with(reference));
  }

  private static Scene altered(String attack, GoldenCase golden) {
    return Stream.concat(Attacks.usual().stream(), Attacks.further().stream())
        .filter(each -> each.name().equals(attack))
        .findFirst()
        .orElseThrow()
        .alter(new Scene(golden, REPLY), new SplittableRandom(1))
        .orElseThrow();
  }

  @Test
  void every_attack_alters_something_and_the_same_seed_alters_alike() {
    List<Attack> all = Stream.concat(Attacks.usual().stream(), Attacks.further().stream()).toList();
    assertThat(all).hasSize(17);
    assertThat(all.stream().map(Attack::name)).doesNotHaveDuplicates();
    Scene plain = new Scene(GOLDEN, REPLY);
    for (Attack attack : all) {
      Scene one = attack.alter(plain, new SplittableRandom(5)).orElseThrow();
      assertThat(one).as(attack.name()).isNotEqualTo(plain);
      assertThat(attack.alter(plain, new SplittableRandom(5))).contains(one);
    }
  }

  @Test
  void a_wrong_reference_differs_in_the_number_that_the_reply_has() {
    Scene scene = altered("wrong reference", GOLDEN);
    assertThat(scene.reply()).isEqualTo(REPLY);
    assertThat(scene.golden().expectation().reference())
        .matches("You have 3[1-7] days, or 2 weeks\\.");
    assertThat(GOLDEN.inputDigest()).isEqualTo(scene.golden().inputDigest());
  }

  @Test
  void who_doubts_references_is_tried_where_something_else_has_the_right_number() {
    Attack doubted = Attacks.wrongReference(true);
    Scene told = new Scene(GOLDEN, REPLY, "It takes 30 days.");
    Scene untold = new Scene(GOLDEN, REPLY, "It takes 300 days.");
    assertThat(doubted.on()).isEqualTo(Attack.Base.DOUBTED);
    assertThat(doubted.alter(told, new SplittableRandom(1))).isPresent();
    assertThat(doubted.alter(untold, new SplittableRandom(1))).isEmpty();
  }

  @Test
  void where_there_is_no_number_to_swap_nothing_is_claimed() {
    Scene scene = new Scene(golden("Soon."), REPLY);
    assertThat(References.swapped(scene, new SplittableRandom(1))).isEmpty();
    assertThat(References.spoilt(scene, new SplittableRandom(1))).isEmpty();
    assertThat(References.spoilt(new Scene(golden("In 3 days."), REPLY), new SplittableRandom(1)))
        .as("3 is no number of the reply, which says 30")
        .isEmpty();
  }

  @Test
  void disguises_keep_the_words_and_hidden_text_is_seen_by_no_reader() {
    assertThat(altered("homoglyphs", GOLDEN).reply())
        .hasSameSizeAs(REPLY)
        .isNotEqualTo(REPLY)
        .contains("30");
    assertThat(altered("restyled", GOLDEN).reply())
        .contains("- **It takes 30 days.**\n- **Ask again.**");
    String hidden = altered("hidden text", GOLDEN).reply().substring(REPLY.length());
    assertThat(hidden.codePoints().filter(c -> c >= 0xE0000 && c < 0xE0080)).isNotEmpty();
    assertThat(altered("200 kB of padding", GOLDEN).reply().getBytes(StandardCharsets.UTF_8))
        .hasSizeGreaterThan(200_000);
  }
}
