package wrenmoor.assistant.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wrenmoor.assistant.answer.Given;
import wrenmoor.assistant.text.CommonWords;
import wrenmoor.assistant.text.Synonyms;

class LibraryTest {
  private static Library library;

  @BeforeAll
  static void open() throws Exception {
    library =
        new Library(
            new PageReader(LocalDate.of(2026, 11, 21)).readAll(Given.shelf().knowledge()),
            new Chunking.ByHeading(),
            Synonyms.read(Given.shelf().synonyms()),
            CommonWords.read(Given.shelf().commonWords()));
  }

  @Test
  void the_passage_of_the_product_asked_for_comes_before_its_sisters() {
    assertThat(best("How long must I press the button to reset a Mesh One?"))
        .contains("12 seconds");
    assertThat(best("How long must I press the button to reset a Mesh Two?"))
        .contains("20 seconds");
  }

  @Test
  void a_former_page_answers_only_who_asks_about_former_times() {
    assertThat(best("What does Fibre 500 cost?")).contains("€39.90");
    assertThat(best("What did Fibre 500 cost on the price list of 2025?")).contains("€36.90");
  }

  @Test
  void no_more_chunks_are_looked_into_than_allowed() {
    Query query = library.query("What does a SIM card cost?", "");

    assertThat(library.find(query, 1))
        .extracting(Evidence::chunk)
        .containsOnly(library.find(query, 3).getFirst().chunk());
    assertThat(library.find(query, 3).stream().map(Evidence::chunk).distinct()).hasSize(3);
  }

  @Test
  void a_question_that_no_page_answers_is_hardly_covered() {
    List<Evidence> found =
        library.find(library.query("Do you plant trees against carbon dioxide?", ""), 3);

    assertThat(found).allMatch(evidence -> evidence.coverage() < 0.35);
  }

  private static String best(String question) {
    return library.find(library.query(question, ""), 3).getFirst().text();
  }
}
