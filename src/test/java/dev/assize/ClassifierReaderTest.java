package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassifierReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "billing               | billing",
        "# **Billing**.\n#     | billing",
        "\"Technical problem\" | technical problem",
        "`tariff-change`       | tariff-change",
        "v1.2                  | v1.2"
      })
  void a_label_is_the_line_without_what_stands_around_it(String reply, String label) {
    assertThat(ClassifierReader.word(reply)).isEqualTo(label);
  }

  @Test
  void what_is_longer_than_a_line_or_nothing_at_all_is_none() {
    assertThat(ClassifierReader.word("")).isEmpty();
    assertThat(ClassifierReader.word(" \n. ")).isEmpty();
    assertThat(ClassifierReader.word("billing\nbecause of the bill")).isEmpty();
    assertThat(ClassifierReader.word("a".repeat(60))).hasSize(60);
    assertThat(ClassifierReader.word("a".repeat(61))).isEmpty();
    assertThat(ClassifierReader.word(" ".repeat(200_000) + "x" + " .".repeat(200_000))).isEmpty();
  }
}
