package dev.assize.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write into YAML files and must not be read as something else. */
class YamlTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a: &x 1~b: *x; 2; the alias *x; Write out",
        "a: &x {p: 1}~b:~  <<: *x~  q: 2; 3; the merge key <<; Write out",
        "a: 1~<<: {b: 2}; 2; the merge key <<; Write out",
        "- &a 1~- &b 2~- *a~- [*b]; 3; the alias *a, and more in line 4; Write out",
        "a: *nowhere; 1; the alias *nowhere; Write out",
        "a: 1~b: 2~a: 3; 3; \"a\" stands twice; Remove",
        "a:~  b: 1~  b: 2; 3; \"b\" stands twice; Remove",
        "a: 1~---~b: 2; 3; a second document; file of its own",
        "a:~\tb: 1; 2; (TAB); blanks",
        "a:~  b: 1~\tc: 2; 3; (TAB); blanks",
        "a: 'x~b: 2; 1; found unexpected end of stream while scanning a quoted scalar; ''",
      })
  void what_would_be_misread_is_refused_with_its_line(
      String text, int line, String found, String remedy) {
    JsonException e =
        catchThrowableOfType(
            JsonException.class, () -> Yaml.read(text.replace('~', '\n') + "\n", "assize.yaml"));
    assertThat(e).hasMessageContaining(found);
    assertThat(e.line()).as(e.getMessage()).isEqualTo(line);
    assertThat(e.remedy()).contains(remedy == null ? "" : remedy);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "---~a: 1~...; {\"a\":1}",
        "a: '*x'~b: \"&y\"; {\"a\":\"*x\",\"b\":\"&y\"}",
        "a: 2 * x~b: R&D; {\"a\":\"2 * x\",\"b\":\"R&D\"}",
        "a: |~  *x~  \t<<: y; {\"a\":\"*x\\n\\t<<: y\\n\"}",
        "a: &x 1; {\"a\":1}",
      })
  void what_only_looks_like_it_is_read_as_it_stands(String text, String json) throws Exception {
    assertThat(Json.write(Yaml.read(text.replace('~', '\n') + "\n", "assize.yaml").value()))
        .isEqualTo(json);
  }

  @Test
  void the_yaml_of_a_model_may_have_aliases() throws Exception {
    assertThat(Yaml.parse("a: &x 1\nb: *x\n").at("/a")).isPresent();
  }
}
