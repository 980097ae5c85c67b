package dev.assize.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SecretsTest {

  @Test
  void longer_secrets_are_hidden_before_those_they_contain() {
    Secrets secrets = Secrets.of(List.of("abcdefgh", "abcdefgh-ijkl", "EMPTY"));

    assertThat(secrets.hide("abcdefgh-ijkl abcdefgh EMPTY")).isEqualTo("[secret] [secret] EMPTY");
    assertThat(secrets.toString()).isEqualTo("2 secrets");
  }

  @Test
  void a_secret_is_known_in_whatever_form_a_text_has_to_write_it() {
    Secrets secrets = Secrets.of(List.of("ab/c+d\"e\\f=&g==", "pässword 42"));

    assertThat(
            List.of(
                "ab/c+d\"e\\f=&g==",
                "ab\\/c+d\\\"e\\\\f=&g==",
                "ab\\\\\\/c+d\\\\\\\"e\\\\\\\\f=&g==",
                "ab/c+d\\\"e\\\\f\\u003d\\u0026g\\u003D\\u003D",
                "ab%2Fc%2Bd%22e%5cf%3D%26g%3d%3D",
                "ab%252Fc%252Bd%2522e%255Cf%253D%2526g%253D%253D",
                "ab/c&#43;d&quot;e&#x5C;f&#061;&amp;g==",
                "pässword 42",
                "p\\u00e4ssword 42",
                "p%C3%A4ssword+42"))
        .allSatisfy(form -> assertThat(secrets.hide("<" + form + ">")).isEqualTo("<[secret]>"));
  }

  @Test
  void what_is_left_of_json_is_json() {
    Secrets secrets = Secrets.of(List.of("pass\\word\\"));

    assertThat(secrets.hide("{\"a\": \"pass\\\\word\\\\\", \"b\": 1}"))
        .isEqualTo("{\"a\": \"[secret]\", \"b\": 1}");
  }

  @Test
  void the_line_end_that_a_file_put_behind_a_value_is_no_part_of_it() {
    assertThat(Secrets.of(List.of("abcdefgh-1\n")).hide("no abcdefgh-1 here"))
        .isEqualTo("no [secret] here");
  }

  @Test
  void a_quote_is_one_harmless_line() {
    assertThat(Quote.beginning(" a\r\n\u001b[31mb\u202e\ud800 ")).isEqualTo("a [31mb");
    assertThat(Quote.beginning("x".repeat(1000))).isEqualTo("x".repeat(200) + "...");
    assertThat(Quote.end("x".repeat(1000) + "end")).endsWith("xend").hasSize(203);
  }
}
