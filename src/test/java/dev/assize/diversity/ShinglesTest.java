package dev.assize.diversity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShinglesTest {

  @Test
  void shingles_are_runs_of_three_words_without_case_and_punctuation() {
    assertThat(Shingles.of("The lamp, the LAMP: the lamp!").runs())
        .containsExactlyInAnyOrder("the lamp the", "lamp the lamp");
  }

  @Test
  void a_text_of_one_or_two_words_is_one_run() {
    assertThat(Shingles.of("Opening hours?").runs()).containsExactly("opening hours");
    assertThat(Shingles.of(" ?! ").runs()).isEmpty();
  }

  @Test
  void words_of_all_scripts_count() {
    assertThat(Shingles.of("Où est-ce? 12 Straße").runs())
        .containsExactlyInAnyOrder("où est ce", "est ce 12", "ce 12 straße");
  }

  @Test
  void the_index_is_shared_over_all_runs() {
    Shingles one = Shingles.of("what does a lamp cost");
    Shingles other = Shingles.of("what does a table cost");
    assertThat(one.jaccard(other)).isEqualTo(other.jaccard(one)).isCloseTo(0.2, within(1e-12));
    assertThat(one.jaccard(one)).isEqualTo(1);
    assertThat(one.jaccard(Shingles.of("quite other words here"))).isZero();
  }

  @Test
  void texts_without_words_are_alike_only_to_each_other() {
    assertThat(Shingles.of("").jaccard(Shingles.of("?"))).isEqualTo(1);
    assertThat(Shingles.of("").jaccard(Shingles.of("a b c"))).isZero();
  }
}
