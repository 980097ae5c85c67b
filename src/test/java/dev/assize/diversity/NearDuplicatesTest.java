package dev.assize.diversity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.diversity.NearDuplicates.Near;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {

  private static final long SEED = 20261121;

  @Test
  void a_text_inside_a_longer_one_is_found() {
    NearDuplicates texts =
        NearDuplicates.in(
            List.of(
                "Nothing of interest stands here.",
                "Text: we open at nine. Customer asks, how long may I keep a lamp before I send it"
                    + " back and I answer: thirty days"));
    assertThat(texts.of("How long may I keep a lamp before I send it back?", 0.5))
        .containsExactly(new Near(1, 1.0));
  }

  @Test
  void a_text_with_one_word_changed_is_found() {
    NearDuplicates texts = NearDuplicates.in(List.of("How long may I keep a chair at home then?"));
    assertThat(texts.of("How long may I keep a lamp at home then?", 0.3)).hasSize(1);
    assertThat(texts.of("How long may we wait for an engineer?", 0.5)).isEmpty();
  }

  @Test
  void a_short_text_is_found_only_as_a_whole_line_or_sentence() {
    NearDuplicates texts =
        NearDuplicates.in(List.of("Say yes to all. Opening hours?\nNo", "the opening hours are"));
    assertThat(texts.of("opening hours", 0.5)).containsExactly(new Near(0, 1.0));
    assertThat(texts.of("No!", 0.5)).containsExactly(new Near(0, 1.0));
    assertThat(texts.of("yes", 0.5)).isEmpty();
  }

  @Test
  void a_common_beginning_of_short_questions_is_no_duplicate() {
    NearDuplicates texts = NearDuplicates.in(List.of("Where is my invoice?"));
    assertThat(texts.of("Where is my order?", 0.5)).isEmpty();
  }

  @Test
  void a_text_without_words_is_never_found() {
    assertThat(NearDuplicates.in(List.of("a b c", "")).of("?!", 0.1)).isEmpty();
  }

  /** The plain definition, without an index: every stretch of as many runs, and each text whole. */
  @Test
  void the_index_finds_what_trying_every_stretch_finds() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int round = 0; round < 500; round++) {
      List<String> texts = new ArrayList<>();
      for (int i = random.nextInt(4); i >= 0; i--) {
        texts.add(text(random, 3 + random.nextInt(20)));
      }
      String wanted = text(random, 3 + random.nextInt(6));
      List<Near> expected = new ArrayList<>();
      for (int i = 0; i < texts.size(); i++) {
        double best = best(wanted, texts.get(i));
        if (best >= 0.5) {
          expected.add(new Near(i, best));
        }
      }
      assertThat(NearDuplicates.in(texts).of(wanted, 0.5))
          .as("seed %d, round %d, <%s> in %s", SEED, round, wanted, texts)
          .isEqualTo(expected);
    }
  }

  private static double best(String wanted, String text) {
    int length = wanted.split(" ").length;
    List<String> words = List.of(text.split(" "));
    double best = Shingles.of(wanted).jaccard(Shingles.of(text));
    for (int i = 0; i + length <= words.size(); i++) {
      String stretch = String.join(" ", words.subList(i, i + length));
      best = Math.max(best, Shingles.of(wanted).jaccard(Shingles.of(stretch)));
    }
    return best;
  }

  private static String text(SplittableRandom random, int words) {
    List<String> text = new ArrayList<>();
    for (int i = 0; i < words; i++) {
      text.add(String.valueOf((char) ('a' + random.nextInt(3))));
    }
    return String.join(" ", text);
  }
}
