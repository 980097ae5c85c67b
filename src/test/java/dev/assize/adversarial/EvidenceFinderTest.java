package dev.assize.adversarial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a context tells what a good reply holds. */
class EvidenceFinderTest {

  @TempDir private Path temp;

  private List<Evidence> of(String facts, String... passages) throws IOException {
    String documents =
        String.join(", ", List.of(passages).stream().map("{\"text\": \"%s\"}"::formatted).toList());
    String line =
        """
        {"id": "one", "category": "any", "input": "How long?", "documents": [%s], "must_include": %s}"""
            .formatted(documents, facts);
    return Fixture.corpus(temp, line).parents().getFirst().evidence();
  }

  @Test
  void it_is_the_sentence_or_line_around_the_fact() throws IOException {
    String text = "Tea is hot. It takes 30 days. Then it is over!\\nAsk us.";
    assertThat(of("[[\"30 days\"]]", text))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.sentence()).isEqualTo("It takes 30 days.");
              assertThat(found.from()).isEqualTo(12);
              assertThat(found.to()).isEqualTo(29);
              assertThat(found.form()).isEqualTo("30 days");
            });
    assertThat(of("[[\"over\"]]", text))
        .extracting(Evidence::sentence)
        .containsExactly("Then it is over!");
    assertThat(of("[[\"tea\"]]", text))
        .extracting(Evidence::sentence)
        .containsExactly("Tea is hot.");
    assertThat(of("[[\"us\"]]", text)).extracting(Evidence::sentence).containsExactly("Ask us.");
  }

  @Test
  void every_passage_every_fact_and_every_form_is_looked_for() throws IOException {
    assertThat(
            of("[[\"30 days\", \"a month\"], [\"free\"]]", "A Month.", "It is FREE for 30 days."))
        .extracting(found -> found.passage() + " " + found.form())
        .containsExactly("0 A Month", "1 30 days", "1 FREE");
  }

  @Test
  void a_form_is_told_once_a_sentence_and_as_whole_words_only() throws IOException {
    assertThat(of("[[\"30\"]]", "30 is 30. And 30, but 300, 1300 and x30 are not. But 300!"))
        .extracting(Evidence::sentence)
        .containsExactly("30 is 30.", "And 30, but 300, 1300 and x30 are not.");
    assertThat(of("[[\"40\"]]", "30 is 30.")).isEmpty();
  }
}
