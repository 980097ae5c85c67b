package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FewWordsTest {

  @Test
  void a_label_may_have_two_words_around_it() {
    FewWords labels = FewWords.of(List.of(List.of("billing"), List.of("30", "days"), List.of()));

    assertThat(labels.hold(List.of("it", "is", "billing"))).isTrue();
    assertThat(labels.hold(List.of("it", "is", "all", "billing"))).isFalse();
    assertThat(labels.hold(List.of("days", "30"))).isTrue();
    assertThat(labels.hold(List.of("30"))).isFalse();
    assertThat(labels.hold(List.of())).isFalse();
  }

  @Test
  void what_is_found_by_the_rarest_word_is_what_a_look_at_all_of_them_finds() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<List<String>> texts =
          IntStream.range(0, random.nextInt(12)).mapToObj(i -> words(random, 4)).toList();
      List<String> said = words(random, 7);
      boolean expected =
          texts.stream()
              .filter(text -> !text.isEmpty())
              .anyMatch(text -> FewWords.isHardlyMore(said, text));

      assertThat(FewWords.of(texts).hold(said)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  private static List<String> words(Random random, int most) {
    List<String> words = new ArrayList<>();
    for (int i = random.nextInt(most); i > 0; i--) {
      words.add(String.valueOf((char) ('a' + random.nextInt(5))));
    }
    return words;
  }
}
