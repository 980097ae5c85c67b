package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One seed for all cases ties their replies to each other, where words are drawn by chance. */
class OneSeedTest {

  @TempDir Path temp;

  private Printed lint(String kind, String parameters) throws IOException {
    Files.createDirectories(temp.resolve("prompts"));
    Files.writeString(temp.resolve("prompts/plain.md"), "# user\n{{input}}\n");
    Files.writeString(
        temp.resolve("cases.csv"), "id,category,input,must_include\nsky,a,Which colour?,blue\n");
    Files.writeString(
        temp.resolve("assize.yaml"),
        """
        project: seeds
        golden: {files: [cases.csv]}
        providers:
          api: %s
        models:
          drawn: {provider: api, model: m, parameters: %s}
        prompts: {plain: prompts/plain.md}
        subjects: {models: [drawn], prompts: [plain]}
        """
            .formatted(kind, parameters));
    return Typed.in(temp).type("lint");
  }

  private static final String OPENAI = "{kind: openai, url: 'http://127.0.0.1:9/v1'}";
  private static final String HTTP =
      "{kind: http, url: 'http://127.0.0.1:9/', body: {q: '{{messages}}', p: '{{parameters}}'},"
          + " reply: {text: /text}, version: '1'}";

  @Test
  void a_seed_beside_a_temperature_is_a_warning_with_its_line() throws IOException {
    Printed lint = lint(OPENAI, "{temperature: 0.7, seed: 101}");
    assertThat(lint.code()).as(lint.toString()).isZero();
    assertThat(lint.out() + lint.err())
        .contains(
            "assize.yaml:6",
            "warning config.one-seed: seed: 101 for every case, and words are drawn by chance"
                + " (temperature 0.7)",
            "Leave seed out");
  }

  @Test
  void models_draw_by_chance_where_nobody_says_otherwise() throws IOException {
    Printed lint = lint(OPENAI, "{seed: 101}");
    assertThat(lint.out() + lint.err())
        .contains("config.one-seed: seed: 101 for every case", "(no temperature is given)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{temperature: 0, seed: 101}", "{temperature: 0.7}", "{}"})
  void without_chance_or_without_a_seed_there_is_nothing_to_say(String parameters)
      throws IOException {
    Printed lint = lint(OPENAI, parameters);
    assertThat(lint.code()).as(lint.toString()).isZero();
    assertThat(lint.out() + lint.err()).doesNotContain("one-seed");
  }

  @Test
  void what_an_application_does_without_a_temperature_is_its_own_affair() throws IOException {
    Printed silent = lint(HTTP, "{seed: 101}");
    assertThat(silent.code()).as(silent.toString()).isZero();
    assertThat(silent.out() + silent.err()).doesNotContain("one-seed");
    assertThat(lint(HTTP, "{seed: 101, temperature: 1}").toString()).contains("one-seed");
  }
}
