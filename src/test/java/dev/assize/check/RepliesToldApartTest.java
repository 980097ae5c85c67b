package dev.assize.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cases.GoldenCase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Golden queries of this repository know wrong replies that hold every fact, and pass right ones.
 */
class RepliesToldApartTest {

  private static final Path PAGE = Path.of("golden-queries/README.md");

  private static final Map<String, GoldenCase> CASES =
      OwnGolden.cases().stream().collect(Collectors.toMap(GoldenCase::id, Function.identity()));

  @ParameterizedTest
  @CsvFileSource(resources = "told-apart.csv", numLinesToSkip = 1)
  void a_reply_passes_when_it_is_right(String id, String right, String reply) {
    assertThat(OwnGolden.passes(CASES.get(id), reply)).isEqualTo(right.equals("yes"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"155", "Call 155.", "I don't know.", "Sorry, I cannot help with that."})
  void neither_the_number_alone_nor_ignorance_alone_answers_what_no_page_tells(String reply) {
    assertThat(passing(reply)).isEmpty();
  }

  /** The exception that the page of the golden set justifies. */
  @Test
  void ignorance_with_the_right_contact_is_a_right_reply_to_most_of_these() throws Exception {
    int passing = passing("I don't know; the care team on 155 can tell you.").size();

    assertThat(Files.readString(PAGE))
        .contains("to " + passing + " of the " + unanswerable().size() + " unanswerable cases");
  }

  private static List<GoldenCase> passing(String reply) {
    return unanswerable().stream().filter(golden -> OwnGolden.passes(golden, reply)).toList();
  }

  private static List<GoldenCase> unanswerable() {
    return CASES.values().stream()
        .filter(golden -> golden.standing().category().equals("unanswerable"))
        .toList();
  }
}
