package dev.assize.adversarial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cases.Question.Passage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which passages of other golden queries a question is likest to. */
class ShelfTest {

  @TempDir private Path temp;

  private static Shelf shelf(String... texts) {
    return Shelf.of(List.of(texts).stream().map(text -> new Passage("", text)).toList());
  }

  private Parent asking(String input) throws IOException {
    return parent(
        """
        {"id": "one", "category": "any", "input": "%s", "must_include": [["zebra"]]}"""
            .formatted(input));
  }

  private Parent parent(String line) throws IOException {
    return Fixture.corpus(temp, line).parents().getFirst();
  }

  private static List<String> texts(List<Passage> passages) {
    return passages.stream().map(Passage::text).toList();
  }

  @Test
  void rare_words_weigh_more_than_common_ones() throws IOException {
    Shelf shelf = shelf("tea is here", "tea is there", "milk is here", "tea is milder");
    assertThat(texts(shelf.nearest(asking("Is it tea or milk?"), 2)))
        .containsExactly("milk is here", "tea is here");
  }

  @Test
  void a_word_said_more_often_and_a_shorter_passage_weigh_more() throws IOException {
    assertThat(texts(shelf("tea or milk", "tea and tea").nearest(asking("Tea?"), 2)))
        .containsExactly("tea and tea", "tea or milk");
    assertThat(texts(shelf("tea with a lot of milk", "tea, black").nearest(asking("TEA?"), 2)))
        .containsExactly("tea, black", "tea with a lot of milk");
  }

  /**
   * By hand: ten words in three passages, mean 10/3. Of "tea" rarity is ln(1 + 1.5/2.5), of "milk"
   * likewise. Four words with "tea" twice have norm 1.2 (0.25 + 0.75 * 1.2) = 1.38 and weight 2 *
   * 2.2 / 3.38 = 1.302; two words with both once have norm 0.84 and 2 * 2.2 / 1.84 = 2.391; the
   * same with one of them only 1.196.
   */
  @Test
  void weights_add_up_over_words_and_level_off_with_repetition() throws IOException {
    assertThat(
            texts(
                shelf("sip, tea and tea", "milk with ice now", "tea, milk")
                    .nearest(asking("Tea? Milk? Milk?"), 3)))
        .containsExactly("tea, milk", "sip, tea and tea", "milk with ice now");
  }

  @Test
  void those_alike_keep_their_order_and_strangers_come_last() throws IOException {
    assertThat(texts(shelf("ink", "tea", "oil", "tea!").nearest(asking("Tea?"), 9)))
        .containsExactly("tea", "tea!", "ink", "oil");
    assertThat(shelf().nearest(asking("Tea?"), 9)).isEmpty();
    assertThat(shelf("tea").nearest(asking("Tea?"), 0)).isEmpty();
  }

  @Test
  void neither_its_own_passages_nor_what_tells_one_of_its_facts_distract() throws IOException {
    Parent parent =
        parent(
            """
            {"id": "one", "category": "any", "input": "Tea?", "documents": [{"text": "tea, own"}], \
            "must_include": [["hot", "warm"], ["free"]]}""");
    Shelf shelf = shelf("tea, own", "tea is Warm", "tea is FREE", "tea is wet", "tea, our own");
    assertThat(texts(shelf.nearest(parent, 9))).containsExactly("tea is wet", "tea, our own");
  }

  @Test
  void a_corpus_has_each_passage_once_in_the_order_of_its_parents() throws IOException {
    Corpus corpus =
        Fixture.corpus(
            temp,
            """
            {"id": "b", "category": "any", "input": "Milk?", "documents": [{"text": "milk"}, {"text": "tea"}], \
            "must_include": [["zebra"]]}""",
            """
            {"id": "a", "category": "any", "input": "Tea?", "documents": [{"text": "tea"}], \
            "must_include": [["zebra"]]}""");
    assertThat(texts(corpus.passages())).containsExactly("tea", "milk");
    assertThat(texts(corpus.nearest(corpus.parents().getFirst(), 3))).containsExactly("milk");
  }
}
