package dev.assize.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KinTest {

  @ParameterizedTest
  @CsvSource({
    "gpt-4o-mini, gpt",
    "claude-3-haiku-20240307, claude",
    "smollm2-135m-instruct-q4_1, smollm",
    "meta-llama/Llama-3.1-8B-Instruct, llama",
    "Qwen2.5, qwen",
    "mistral:7b, mistral",
    "o1-mini, o",
    "7b-chat, ''",
    "'', ''"
  })
  void a_family_is_guessed_by_how_the_id_begins(String model, String family) {
    assertThat(Kin.familyOf(model)).isEqualTo(family);
  }
}
