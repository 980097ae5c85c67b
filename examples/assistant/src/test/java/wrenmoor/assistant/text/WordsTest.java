package wrenmoor.assistant.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void a_product_and_its_number_are_one_term() {
    assertThat(Words.terms("Fibre 500, Swift M and Mesh Two"))
        .contains("fibr_500", "swift_m", "mesh_2");
  }

  @Test
  void an_amount_is_no_variant_of_the_word_before_it() {
    assertThat(Words.terms("It costs €49 a month")).contains("49").noneMatch(Words::namesProduct);
  }

  @Test
  void a_day_is_one_term_however_it_is_written() {
    assertThat(Words.terms("on 24 December")).contains("december-24");
    assertThat(Words.terms("am 24.12.2026")).contains("december-24");
  }

  @Test
  void forms_of_a_word_have_one_stem() {
    assertThat(Words.terms("cancelled cancels cancelling cancel")).containsOnly("cancel");
    assertThat(Words.terms("kept keeps")).containsOnly("keep");
  }

  @Test
  void one_slip_of_the_keys_is_mended_and_no_more() {
    Vocabulary vocabulary = new Vocabulary();
    vocabulary.add("router");
    vocabulary.add("open");

    assertThat(vocabulary.nearest("ruter")).contains("router");
    assertThat(vocabulary.nearest("roiter")).contains("router");
    assertThat(vocabulary.nearest("opne")).contains("open");
    assertThat(vocabulary.nearest("rotterr")).isEmpty();
    assertThat(vocabulary.nearest("oven")).isEmpty();
  }

  @Test
  void the_dots_of_hours_end_no_sentence() {
    assertThat(Sentences.of("Open from 8 a.m. to 8 p.m. on weekdays. Closed on Sunday."))
        .containsExactly("Open from 8 a.m. to 8 p.m. on weekdays.", "Closed on Sunday.");
  }
}
